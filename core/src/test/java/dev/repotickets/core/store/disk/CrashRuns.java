package dev.repotickets.core.store.disk;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/// The kinds of failure, each tried at every step of many short histories.
final class CrashRuns {
    private static final int WRITES = 24;

    private CrashRuns() {}

    /// What a run has seen; printed, because the figures are the promise.
    record Tally(String name, int states, int inRecovery, Map<Expectation.Violation, Integer> bad) {

        int violations() {
            return bad.values().stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %,d states (%,d crashed again in recovery), %,d violations %s",
                    name,
                    states,
                    inRecovery,
                    violations(),
                    bad);
        }
    }

    static Tally powerCuts(int states, UnaryOperator<Disk> bend) {
        var tally = new Sum("power cut");
        for (var seed = 1; tally.states < states; seed++) {
            var lab = new CrashLab(seed, bend);
            lab.disk()
                    .watch((step, bytes) -> {
                        for (var i = 0; i < 8; i++) {
                            lab.cutPower(step, bytes);
                        }
                    });
            lab.run(WRITES);
            tally.add(lab);
        }
        return tally.done();
    }

    static Tally kills(int states, UnaryOperator<Disk> bend) {
        var tally = new Sum("kill");
        for (var seed = 1; tally.states < states; seed++) {
            var lab = new CrashLab(seed, bend);
            lab.disk()
                    .watch((step, bytes) -> {
                        lab.kill(step, bytes);
                        lab.kill(step, bytes);
                    });
            lab.run(WRITES);
            tally.add(lab);
        }
        return tally.done();
    }

    /// The disk fills up at every `every`-th byte and stays full, or has room again soon after.
    static Tally fullDisks(int states, int every, UnaryOperator<Disk> bend) {
        var tally = new Sum("disk full");
        var random = new Random(7);
        for (var seed = 1; tally.states < states; seed++) {
            for (var room = 0; room < 40_000 && tally.states < states; room += every) {
                var lab = new CrashLab(seed, bend);
                var left = new int[] {room};
                var failures = new int[] {random.nextBoolean() ? Integer.MAX_VALUE : 2};
                lab.disk()
                        .watch((step, bytes) -> {
                            if (failures[0] > 0 && bytes.length > left[0]) {
                                failures[0]--;
                                var fits = left[0];
                                left[0] = 0;
                                throw new SimDisk.DiskFull(fits);
                            }
                            left[0] -= failures[0] > 0 ? bytes.length : 0;
                            if (failures[0] < 2 && lab.random().nextInt(40) == 0) {
                                lab.cutPower(step, bytes);
                            }
                        });
                lab.run(WRITES / 2);
                lab.disk().watch((_, _) -> {});
                cutAtTheEnd(lab, 3);
                tally.add(lab);
            }
        }
        return tally.done();
    }

    /// Every force, one after the other, fails once.
    static Tally failedForces(int states, UnaryOperator<Disk> bend) {
        var tally = new Sum("failed force");
        for (var seed = 1; tally.states < states; seed++) {
            for (var failing = 0; tally.states < states; failing++) {
                var lab = new CrashLab(seed, bend);
                var left = new int[] {failing};
                lab.disk()
                        .watch((step, bytes) -> {
                            if (left[0] < 0 && lab.random().nextInt(15) == 0) {
                                lab.cutPower(step, bytes);
                            }
                            if (step.verb().startsWith("force") && left[0]-- == 0) {
                                lab.disk().failNextForce(lab.random());
                            }
                        });
                lab.run(WRITES / 2);
                if (left[0] >= 0) {
                    break;
                }
                lab.disk().watch((_, _) -> {});
                cutAtTheEnd(lab, 6);
                tally.add(lab);
            }
        }
        return tally.done();
    }

    private static void cutAtTheEnd(CrashLab lab, int times) {
        for (var i = 0; i < times; i++) {
            lab.cutPower(new SimDisk.Step("end", StorePath.state("")), new byte[0]);
        }
    }

    private static final class Sum {
        private final String name;
        private final Map<Expectation.Violation, Integer> bad =
                new EnumMap<>(Expectation.Violation.class);
        private int states;
        private int inRecovery;

        Sum(String name) {
            this.name = name;
        }

        void add(CrashLab lab) {
            states += lab.states();
            inRecovery += lab.crashesInRecovery();
            lab.violations().forEach((kind, count) -> bad.merge(kind, count, Integer::sum));
        }

        Tally done() {
            return new Tally(name, states, inRecovery, bad);
        }
    }
}
