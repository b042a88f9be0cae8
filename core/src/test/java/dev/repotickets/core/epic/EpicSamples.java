package dev.repotickets.core.epic;

import dev.repotickets.core.entity.Lifetime;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.ticket.Samples;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Epics for tests.
public final class EpicSamples {
    private static final EpicId ID = new EpicId("USER-1");

    private EpicSamples() {}

    static Epic opened(String title) {
        var draft =
                new EpicDraft(
                        title,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new Schedule(
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        List.of(),
                        List.of());
        return Epic.open(ID, Samples.uid(1), draft, Samples.RULES, Samples.ADA, Samples.NOON)
                .state();
    }

    /// One with every field set, so a deleted one.
    public static Epic full() {
        return new Epic(
                ID,
                Samples.uid(1),
                new Outline(
                        "User Management System",
                        "Sign in and profiles.\nFor everybody.\n",
                        EpicStatus.COMPLETED,
                        "high",
                        Collections.unmodifiableSortedSet(new TreeSet<>(List.of("auth", "user")))),
                new Owner("Ada", "ada@example.org"),
                new Lifetime(Samples.NOON, Optional.of(Samples.NOON), Optional.of("Ada")),
                new Schedule(
                        "v1.0",
                        Optional.of(LocalDate.parse("2026-11-01")),
                        Optional.of(LocalDate.parse("2026-12-24")),
                        Optional.of(LocalDate.parse("2026-12-20")),
                        Optional.of(34)),
                List.of("Everybody can sign in", "Nobody waits"),
                List.of("99% sign in at the first try"));
    }

    static EpicEdit status(EpicStatus status) {
        return edit(Optional.of(status), Optional.empty(), Optional.empty());
    }

    static EpicEdit dates(String start, String target) {
        return edit(Optional.empty(), Optional.of(start), Optional.of(target));
    }

    static EpicEdit target(String date) {
        return edit(Optional.empty(), Optional.empty(), Optional.of(date));
    }

    private static EpicEdit edit(
            Optional<EpicStatus> status, Optional<String> start, Optional<String> target) {
        return new EpicEdit(
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                start,
                target,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
