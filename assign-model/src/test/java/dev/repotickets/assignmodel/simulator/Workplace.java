package dev.repotickets.assignmodel.simulator;

import dev.repotickets.core.assign.LogOdds;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import dev.repotickets.core.outcome.OutcomeResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;

/// Tasks come one after the other, agents work on them, and how it ended is told when it ended. The
/// same seed brings the same tasks, drift and luck to whoever chooses. It changes.
final class Workplace {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double BUSY = 0.2;
    private static final int MINUTE = 60;

    private final Setting setting;
    private final List<Worker> workers = new ArrayList<>();
    private final double[] families;
    private final double[][] familyTypes;
    private final Dice tasks;
    private final Dice drift;
    private final Dice luck;
    private final double minutes;
    private final PriorityQueue<Running> running =
            new PriorityQueue<>(Comparator.comparing(it -> it.outcome.id()));
    private double clock;
    private int step;

    private record Running(Worker worker, Work work, double end, Outcome outcome) {}

    Workplace(Setting setting, long seed) {
        this.setting = setting;
        Dice dice = new Dice(seed * 4 + 1);
        tasks = new Dice(seed * 4 + 2);
        drift = new Dice(seed * 4 + 3);
        luck = new Dice(seed * 4 + 4);
        families = dice.normals(Setting.FAMILIES, 0.4);
        familyTypes = new double[Setting.FAMILIES][];
        for (int i = 0; i < Setting.FAMILIES; i++) {
            familyTypes[i] = dice.normals(Setting.TYPES, 0.35);
        }
        int late = setting.agents() / 6;
        for (int i = 0; i < setting.agents(); i++) {
            boolean isLate = i >= setting.agents() - late;
            double part = 0.25 + 0.5 * dice.fraction();
            workers.add(new Worker(i, isLate ? (int) (part * setting.steps()) : 0, dice));
        }
        minutes = BUSY * workers.stream().mapToInt(it -> it.capacity).sum();
    }

    /// The next task. What ended before it came goes to `told`.
    Work next(List<Outcome> told) {
        clock -= StrictMath.log(1 - tasks.fraction());
        step++;
        if (setting.drifts()) {
            workers.forEach(it -> it.drift(drift));
        }
        while (!running.isEmpty() && (running.peek().end <= clock || available().isEmpty())) {
            Running ended = running.poll();
            clock = Math.max(clock, ended.end);
            ended.worker.load--;
            if (ended.outcome.result() == OutcomeResult.SUCCESS) {
                ended.worker.succeeded(ended.work);
            }
            told.add(ended.outcome);
        }
        return Work.of(step, tasks);
    }

    List<Worker> available() {
        return workers.stream().filter(it -> it.joins <= step && it.load < it.capacity).toList();
    }

    /// Whether somebody has joined within so many tasks.
    boolean isAfterJoin(int tasks) {
        return workers.stream()
                .anyMatch(it -> it.joins > 0 && it.joins <= step && step < it.joins + tasks);
    }

    double chance(Worker worker, Work work) {
        return LogOdds.probability(
                worker.logOdds(work)
                        + families[worker.family]
                        + familyTypes[worker.family][work.type()]);
    }

    boolean assign(Worker worker, Work work) {
        boolean succeeds = luck.fraction() < chance(worker, work);
        double noise = StrictMath.exp(luck.normal(0, 0.3));
        double taken = minutes * worker.speed * noise * (0.4 + 0.2 * work.complexity());
        double end = clock + taken;
        Instant at = START.plusSeconds((long) (end * MINUTE));
        Contender contender = worker.contender(work);
        Outcome outcome =
                new Outcome(
                        new OutcomeId(STAMP.format(at) + "-%012X".formatted(step)),
                        new TaskId("%08X".formatted(step)),
                        1,
                        contender,
                        work.traits(),
                        succeeds ? OutcomeResult.SUCCESS : OutcomeResult.FAILED,
                        Optional.empty(),
                        Math.max(1, (long) (taken * MINUTE)),
                        Optional.empty(),
                        Chosen.AUTO,
                        at,
                        at);
        worker.load++;
        running.add(new Running(worker, work, end, outcome));
        return succeeds;
    }
}
