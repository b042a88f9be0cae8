package dev.repotickets.core.backlog;

import dev.repotickets.core.entity.Lifetime;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.rank.Rank;
import dev.repotickets.core.ticket.Samples;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Backlog items for tests.
public final class BacklogSamples {
    private BacklogSamples() {}

    /// A new one of medium priority that says nothing else.
    static BacklogItem added(String id) {
        return item(id, BacklogStatus.NEW, Optional.empty(), List.of(), Optional.empty());
    }

    static BacklogItem ready(String id, int points, Collection<BacklogId> dependencies) {
        return item(id, BacklogStatus.READY, Optional.of(points), dependencies, Optional.empty());
    }

    static BacklogItem item(
            String id,
            BacklogStatus status,
            Optional<Integer> points,
            Collection<BacklogId> dependencies,
            Optional<SprintId> sprint) {
        return new BacklogItem(
                new BacklogId(id),
                Samples.uid(1),
                outline("Sign in", status),
                new Sizing(points, Optional.empty(), Optional.empty(), RiskLevel.LOW),
                new Stakeholders("Ada", ""),
                new Place(Optional.empty(), sprint, Optional.empty(), Optional.empty()),
                new Definition(
                        sorted(dependencies),
                        points.isPresent() ? List.of("Anyone can sign in") : List.of(),
                        List.of()),
                Lifetime.from(Samples.NOON));
    }

    /// One with every field set, so a deleted one.
    public static BacklogItem full() {
        return new BacklogItem(
                new BacklogId("USER-1"),
                Samples.uid(1),
                new Outline(
                        "User Registration",
                        "By address.\nOr by number.\n",
                        ItemType.TECHNICAL_DEBT,
                        "high",
                        BacklogStatus.IN_PROGRESS,
                        sorted(List.of("auth", "user")),
                        "Authentication",
                        "User Onboarding"),
                new Sizing(Optional.of(8), Optional.of(90), Optional.of(16.5), RiskLevel.MEDIUM),
                new Stakeholders("Ada", "Bob"),
                new Place(
                        Optional.of(new EpicId("USER-1")),
                        Optional.of(new SprintId("SPRINT-1")),
                        Optional.of(new TicketId("USER-1")),
                        Optional.of(new Rank("a0V"))),
                new Definition(
                        sorted(List.of(new BacklogId("LOGIN-1"))),
                        List.of("An address is confirmed", "Twice is once"),
                        List.of("Documented")),
                new Lifetime(Samples.NOON, Optional.of(Samples.NOON), Optional.of("Ada")));
    }

    static BacklogEdit status(BacklogStatus status) {
        return edit(Optional.of(status), Optional.empty(), Optional.empty());
    }

    static BacklogEdit points(int points) {
        return edit(Optional.empty(), Optional.of(points), Optional.empty());
    }

    static BacklogEdit title(String title) {
        return edit(Optional.empty(), Optional.empty(), Optional.of(title));
    }

    private static BacklogEdit edit(
            Optional<BacklogStatus> status, Optional<Integer> points, Optional<String> title) {
        return new BacklogEdit(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                points,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Outline outline(String title, BacklogStatus status) {
        return new Outline(
                title, "", ItemType.STORY, "medium", status, Collections.emptySortedSet(), "", "");
    }

    private static <E extends Comparable<E>> SortedSet<E> sorted(Collection<E> elements) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
    }
}
