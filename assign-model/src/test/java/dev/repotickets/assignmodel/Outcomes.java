package dev.repotickets.assignmodel;

import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import dev.repotickets.core.outcome.OutcomeResult;
import dev.repotickets.core.outcome.Traits;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// Outcomes, tasks and contenders for tests.
public final class Outcomes {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Outcomes() {}

    public static Traits task(String ticket, String type, String component, String... words) {
        return new Traits(
                ticket,
                type,
                component,
                new TreeSet<>(),
                2,
                3,
                new TreeSet<>(Arrays.asList(words)));
    }

    /// Idle, and declaring nothing.
    public static Contender agent(String agent) {
        return version(agent, "");
    }

    public static Contender version(String agent, String version) {
        return new Contender(agent, version, "", 0, 3, 0, 0);
    }

    public static Contender declaring(String agent, double type) {
        return new Contender(agent, "", "", 0, 3, type, 0);
    }

    /// The try number `number`, which ended that many minutes after the first.
    public static Outcome outcome(int number, Contender who, Traits task, OutcomeResult result) {
        return outcome(number, number, who, task, result);
    }

    /// The judgement number `number` of the try number `tried`.
    public static Outcome outcome(
            int number, int tried, Contender who, Traits task, OutcomeResult result) {
        Instant at = START.plusSeconds(60L * number);
        return new Outcome(
                new OutcomeId(STAMP.format(at) + "-%012X".formatted(number)),
                new TaskId("%08X".formatted(tried)),
                1,
                who,
                task,
                result,
                Optional.empty(),
                600,
                Optional.empty(),
                Chosen.AUTO,
                at,
                at);
    }
}
