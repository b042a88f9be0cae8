package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.ticket.Headline;
import dev.repotickets.core.ticket.Links;
import dev.repotickets.core.ticket.Origin;
import dev.repotickets.core.ticket.People;
import dev.repotickets.core.ticket.Plan;
import dev.repotickets.core.ticket.Resolution;
import dev.repotickets.core.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Tickets as a team has them after some years, `size` of them. Each follows from its number alone,
/// so that the same number is the same ticket every time and in every size.
///
/// 35 % are open, 10 % in progress, 5 % blocked, 45 % closed, 5 % cancelled; a third has
/// requirements; each has up to six entries beside it. One in a hundred has [#RARE] in its
/// description.
final class Corpus {
    static final String RARE = "quicksilver";
    static final int TICKETS_AN_EPIC = 50;
    static final Instant BEGINNING = Instant.parse("2023-01-02T08:00:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(13);
    private static final List<String> AREAS =
            List.of(
                    "LOGIN", "CART", "SEARCH", "BILLING", "API", "DOCS", "MOBILE", "REPORT",
                    "UPLOAD", "MAIL", "BUILD", "CACHE", "EXPORT", "ADMIN", "THEME", "SYNC");
    private static final List<String> LABELS =
            List.of(
                    "bug",
                    "feature",
                    "enhancement",
                    "documentation",
                    "urgent",
                    "backend",
                    "frontend",
                    "security",
                    "performance",
                    "regression",
                    "good-first",
                    "design");
    static final List<String> TEAM =
            List.of(
                    "ann", "bob", "carla", "dmitri", "eve", "farid", "grace", "hiro", "ines", "jon",
                    "kim", "lena");
    private static final List<String> TYPES = List.of("bug", "feature", "task", "chore");
    static final List<String> PRIORITIES = List.of("critical", "high", "medium", "low");

    private final long seed;

    Corpus(long seed) {
        this.seed = seed;
    }

    /// `number` begins with 0.
    static TicketId id(int number) {
        return new TicketId(AREAS.get(number % AREAS.size()) + "-" + (number / AREAS.size() + 1));
    }

    static EpicId epic(int number) {
        return new EpicId("GOAL-" + (number / TICKETS_AN_EPIC + 1));
    }

    static boolean isRare(int number) {
        return number % 100 == 42;
    }

    SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003L + number);
    }

    String status(int number) {
        int share = random(number).nextInt(100);
        return share < 35
                ? "open"
                : share < 45
                        ? "in-progress"
                        : share < 50 ? "blocked" : share < 95 ? "closed" : "cancelled";
    }

    Invented ticket(int number) {
        SplittableRandom random = random(number);
        random.nextInt(100);
        var prose = new Prose(random.split());
        Instant at = BEGINNING.plus(BETWEEN.multipliedBy(number));
        String status = status(number);
        var ticket =
                new Ticket(
                        id(number),
                        uid(at, 0, random),
                        headline(number, status, prose, random),
                        new Origin(
                                at,
                                "main",
                                Optional.of("%040x".formatted(random.nextLong() & Long.MAX_VALUE)),
                                Optional.empty(),
                                Optional.empty()),
                        people(status, random),
                        plan(number, at, random),
                        links(number, random),
                        description(number, prose, random),
                        random.nextInt(3) == 0
                                ? Asides.specification(at, prose, random)
                                : Specification.NONE,
                        List.of());
        return Asides.of(ticket, at, prose, random);
    }

    private static Headline headline(
            int number, String status, Prose prose, SplittableRandom random) {
        String area = AREAS.get(number % AREAS.size());
        var labels = new TreeSet<String>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            labels.add(LABELS.get(Math.min(random.nextInt(LABELS.size()), random.nextInt(12))));
        }
        return new Headline(
                area.charAt(0)
                        + area.substring(1).toLowerCase(Locale.ROOT)
                        + ": "
                        + prose.phrase(random.nextInt(4, 10)),
                status,
                PRIORITIES.get(Math.min(3, (random.nextInt(10) + 2) / 3)),
                one(TYPES, random),
                Collections.unmodifiableSortedSet(labels),
                status.equals("closed")
                        ? Optional.of(Resolution.DONE)
                        : status.equals("cancelled")
                                ? Optional.of(Resolution.WONT_DO)
                                : Optional.empty());
    }

    private static People people(String status, SplittableRandom random) {
        boolean isTaken = !status.equals("open") || random.nextInt(4) == 0;
        String reporter = one(TEAM, random);
        return new People(
                isTaken ? Optional.of(one(TEAM, random)) : Optional.empty(),
                reporter,
                reporter + "@example.org",
                Optional.empty(),
                Collections.emptySortedSet(),
                Optional.empty());
    }

    private static Plan plan(int number, Instant at, SplittableRandom random) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return new Plan(
                random.nextInt(4) == 0
                        ? Optional.of(day.plusDays(random.nextInt(7, 90)))
                        : Optional.empty(),
                random.nextInt(3) == 0
                        ? Optional.of(random.nextInt(1, 40) / 2.0)
                        : Optional.empty(),
                random.nextInt(2) == 0
                        ? Optional.of(List.of(1, 2, 3, 5, 8, 13).get(random.nextInt(6)))
                        : Optional.empty(),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(epic(number)));
    }

    /// To tickets that are older, so that nothing goes in a circle.
    private static Links links(int number, SplittableRandom random) {
        if (number < 20) {
            return Links.NONE;
        }
        var blockers = new TreeSet<TicketId>();
        if (random.nextInt(5) == 0) {
            int count = random.nextInt(1, 3);
            for (int i = 0; i < count; i++) {
                blockers.add(earlier(number, random));
            }
        }
        SortedSet<TicketId> related =
                random.nextInt(8) == 0
                        ? new TreeSet<>(List.of(earlier(number, random)))
                        : Collections.emptySortedSet();
        return new Links(
                random.nextInt(10) == 0 ? Optional.of(earlier(number, random)) : Optional.empty(),
                Collections.unmodifiableSortedSet(blockers),
                Collections.unmodifiableSortedSet(related),
                Optional.empty(),
                Optional.empty());
    }

    private static TicketId earlier(int number, SplittableRandom random) {
        return id(number - 1 - random.nextInt(Math.min(number, 500)));
    }

    private static String description(int number, Prose prose, SplittableRandom random) {
        String text = prose.paragraphs(random.nextInt(500, 1_800));
        String rare = isRare(number) ? "\n\nSeen together with the " + RARE + " module." : "";
        return text + "\n\nSteps:\n- " + String.join("\n- ", prose.sentences(3)) + rare;
    }

    static Uid uid(Instant at, int sequence, SplittableRandom random) {
        return Uid.of(at, sequence, random.nextLong());
    }

    static <T> T one(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
