package dev.repotickets.core.search;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Filters as conditions on tickets. `me` is the caller's name.
record Conditions(Configuration rules, String me, Instant now) {
    private static final List<String> STATES =
            List.of("open", "active", "done", "dropped", "ended", "closed", "blocked", "mine");
    private static final List<String> PARTS =
            List.of(
                    "assignee",
                    "points",
                    "estimate",
                    "due",
                    "requirements",
                    "description",
                    "labels");

    Predicate<TicketHead> of(Query.Filter filter) {
        Predicate<TicketHead> condition = positive(filter);
        return filter.negated() ? condition.negate() : condition;
    }

    private Predicate<TicketHead> positive(Query.Filter filter) {
        String value = filter.value();
        return switch (filter.field()) {
            case IS -> is(value.toLowerCase(Locale.ROOT));
            case HAS -> has(value.toLowerCase(Locale.ROOT));
            case STATUS -> text(it -> Optional.of(it.status()), value);
            case PRIORITY -> text(it -> Optional.of(it.priority()), value);
            case TYPE -> text(it -> Optional.of(it.type()), value);
            case ASSIGNEE -> text(it -> it.assignee(), person(value));
            case REPORTER -> text(it -> Optional.of(it.reporter()), person(value));
            case EPIC -> text(it -> it.epicId().map(id -> id.value()), value);
            case PARENT -> text(it -> it.others(LinkType.PARENT_OF).stream().findFirst(), value);
            case ID -> text(it -> Optional.of(it.key()), value);
            case LABEL -> it -> it.labels().stream().anyMatch(label -> matches(label, value));
            case TITLE -> {
                String sought = value.toLowerCase(Locale.ROOT);
                yield it -> it.title().toLowerCase(Locale.ROOT).contains(sought);
            }
            case POINTS -> number(it -> it.storyPoints().map(Integer::doubleValue), filter);
            case ESTIMATE -> number(it -> it.estimatedHours(), filter);
            case DUE -> moment(it -> it.due().map(Conditions::startOf), filter);
            case CREATED -> moment(it -> Optional.of(it.createdAt()), filter);
            case UPDATED -> moment(it -> Optional.of(it.updatedAt()), filter);
        };
    }

    /// A field of a ticket that may be absent.
    private interface Access<V> {
        Optional<V> of(TicketHead ticket);
    }

    private interface Times {
        Optional<Instant> of(TicketHead candidate);
    }

    private Predicate<TicketHead> is(String state) {
        return switch (state) {
            case "open" -> it -> !category(it).isEnded();
            case "active" -> it -> category(it) == StatusCategory.ACTIVE;
            case "done" -> it -> category(it) == StatusCategory.DONE;
            case "dropped" -> it -> category(it) == StatusCategory.DROPPED;
            case "closed", "ended" -> it -> category(it).isEnded();
            case "blocked" -> it -> it.status().equals("blocked");
            case "mine" -> it -> it.assignee().equals(Optional.of(me));
            default -> throw unknown("is", state, STATES);
        };
    }

    private static Predicate<TicketHead> has(String part) {
        return switch (part) {
            case "assignee" -> it -> it.assignee().isPresent();
            case "points" -> it -> it.storyPoints().isPresent();
            case "estimate" -> it -> it.estimatedHours().isPresent();
            case "due" -> it -> it.due().isPresent();
            case "requirements" -> it -> it.isSpecified();
            case "description" -> it -> it.isDescribed();
            case "labels" -> it -> !it.labels().isEmpty();
            default -> throw unknown("has", part, PARTS);
        };
    }

    private StatusCategory category(TicketHead candidate) {
        return rules.category(candidate.status());
    }

    private String person(String value) {
        return value.equalsIgnoreCase("me") ? me : value;
    }

    private static Predicate<TicketHead> text(Access<String> access, String value) {
        if (value.equalsIgnoreCase("none")) {
            return it -> access.of(it).filter(text -> !text.isEmpty()).isEmpty();
        }
        return it -> access.of(it).filter(text -> matches(text, value)).isPresent();
    }

    private static boolean matches(String text, String value) {
        return value.endsWith("*")
                ? text.regionMatches(true, 0, value, 0, value.length() - 1)
                : text.equalsIgnoreCase(value);
    }

    private static Predicate<TicketHead> number(Access<Double> access, Query.Filter filter) {
        if (filter.value().equalsIgnoreCase("none")) {
            return it -> access.of(it).isEmpty();
        }
        Bounds<Double> bounds = Bounds.of(filter, Conditions::number, it -> it);
        return it -> access.of(it).filter(bounds::hold).isPresent();
    }

    private Predicate<TicketHead> moment(Times times, Query.Filter filter) {
        if (filter.value().equalsIgnoreCase("none")) {
            return it -> times.of(it).isEmpty();
        }
        String field = filter.field().name().toLowerCase(Locale.ROOT);
        boolean ago = filter.operator().isEmpty() && !filter.value().contains("-");
        Query.Filter read =
                ago ? new Query.Filter(filter.field(), ">=", filter.value(), false) : filter;
        Bounds<Instant> bounds =
                Bounds.of(read, text -> Moment.parse(field, text, now), Conditions::endOfDay);
        return it -> times.of(it).filter(bounds::hold).isPresent();
    }

    /// A day that is given alone, or as an upper bound, means all of it.
    private static Instant endOfDay(Instant moment) {
        boolean isDay = moment.equals(startOf(moment.atOffset(ZoneOffset.UTC).toLocalDate()));
        return isDay ? moment.plusSeconds(86_400).minusNanos(1) : moment;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Double number(String text) {
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,6})?")) {
            throw QueryParser.invalid(
                    "compares with " + Quoted.text(text) + ", which is not a number",
                    "For example points:>3");
        }
        return Double.valueOf(text);
    }

    private static RuntimeException unknown(String field, String value, List<String> allowed) {
        return QueryParser.invalid(
                "has " + field + ":" + value + "; allowed are " + String.join(", ", allowed), "");
    }
}
