package dev.repotickets.server.http;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.server.change.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a request for events asks for; absent filters let everything through.
///
/// @param type as `event_list` takes it: `ticket.closed`, or `ticket.` for all of these
/// @param ticket the id of what it is about, a ticket or anything else
/// @param after the position to go on from; -1 where it is none that was ever given
/// @param limit the most events of a page, 1 to 1000
/// @param isUnnamed all that changes comes under the one name `change`, for browsers, which hear
///   only the names that they know
record EventsQuery(
        Optional<String> type,
        Optional<String> ticket,
        Optional<String> kind,
        Optional<String> actor,
        OptionalLong after,
        int limit,
        boolean isUnnamed)
        implements Predicate<Told> {
    private static final List<String> NAMES =
            List.of("type", "ticket", "kind", "actor", "since", "last_event_id", "limit", "as");
    private static final Pattern TYPE = Pattern.compile("[a-z]+(\\.[a-z_]*)*");
    private static final Pattern ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,16}");
    private static final String ONE_NAME = "change";
    private static final int USUAL = 200;
    private static final int MOST = 1000;

    /// An `invalid_argument` names the parameter and what is allowed.
    static EventsQuery read(HttpServletRequest request) {
        Map<String, String[]> parameters = request.getParameterMap();
        parameters.forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                throw refused(
                        "query", "unknown parameter; allowed are " + String.join(", ", NAMES));
            }
            if (values.length != 1) {
                throw refused(name, name + " is given more than once");
            }
        });
        Optional<String> type =
                text(request, "type").map(it -> it.strip().toLowerCase(Locale.ROOT));
        require(type, TYPE, "type", "write it like ticket.closed, or ticket. for all of tickets");
        Optional<String> ticket =
                text(request, "ticket").map(it -> it.strip().toUpperCase(Locale.ROOT));
        require(ticket, ID, "ticket", "write an id such as FIX-1");
        Optional<String> kind = text(request, "kind");
        if (kind.isPresent() && !Told.KINDS.contains(kind.get())) {
            throw refused("kind", "kind is one of " + String.join(", ", Told.KINDS));
        }
        Optional<String> as = text(request, "as");
        if (as.isPresent() && !as.get().equals(ONE_NAME)) {
            throw refused("as", "as is " + ONE_NAME + ", or is left out");
        }
        return new EventsQuery(
                type,
                ticket,
                kind,
                text(request, "actor"),
                after(request),
                limit(request),
                as.isPresent());
    }

    private static OptionalLong after(HttpServletRequest request) {
        Optional<String> since = text(request, "since");
        require(since, POSITION, "since", "write the position of an earlier answer");
        return Optional.ofNullable(request.getHeader("Last-Event-ID"))
                .filter(it -> !it.isBlank())
                .or(() -> text(request, "last_event_id"))
                .or(() -> since)
                .map(it ->
                        OptionalLong.of(
                                POSITION.matcher(it.strip()).matches()
                                        ? Long.parseLong(it.strip())
                                        : -1))
                .orElse(OptionalLong.empty());
    }

    private static int limit(HttpServletRequest request) {
        Optional<String> text = text(request, "limit");
        int limit = text.filter(it -> it.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(0);
        if (text.isPresent() && (limit < 1 || limit > MOST)) {
            throw refused("limit", "limit is a number from 1 to " + MOST);
        }
        return text.isPresent() ? limit : USUAL;
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    private static void require(
            Optional<String> value, Pattern pattern, String name, String advice) {
        if (value.filter(it -> !pattern.matcher(it).matches()).isPresent()) {
            throw refused(name, name + " cannot be understood: " + advice);
        }
    }

    private static RuntimeException refused(String name, String message) {
        return new Problem.InvalidArgument(name, message).toException();
    }

    /// Under which name a change of that type is sent.
    String nameOf(String changeType) {
        return isUnnamed ? ONE_NAME : changeType;
    }

    @Override
    public boolean test(Told told) {
        return type.filter(it -> !isOf(told.type(), it)).isEmpty()
                && ticket.filter(it -> !told.subjects().contains(it)).isEmpty()
                && kind.filter(it -> !told.kinds().contains(it)).isEmpty()
                && actor.filter(it -> !told.author().equalsIgnoreCase(it)).isEmpty();
    }

    private static boolean isOf(String type, String wanted) {
        return wanted.endsWith(".") ? type.startsWith(wanted) : type.equals(wanted);
    }
}
