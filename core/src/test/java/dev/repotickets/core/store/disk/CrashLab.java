package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Runs writes on a simulated disk, breaks it at every step, and judges what recovery makes of it.
final class CrashLab {
    static final List<StorePath> FILES =
            Stream.concat(
                            IntStream.range(0, 6)
                                    .mapToObj(i ->
                                            StorePath.content(
                                                    "tickets/%02d/T-%d".formatted(i / 2, i))),
                            IntStream.range(0, 2).mapToObj(i -> StorePath.state("keys/" + i)))
                    .toList();
    private static final int CHECKPOINT_EVERY = 9;

    private final UnaryOperator<Disk> bend;
    private final Random random;
    private final Expectation expected = new Expectation();
    private final SimDisk disk = new SimDisk();
    private final Map<Expectation.Violation, Integer> violations =
            new EnumMap<>(Expectation.Violation.class);
    private Checkout checkout;
    private int version;
    private int states;
    private int crashesInRecovery;

    CrashLab(long seed, UnaryOperator<Disk> bend) {
        this.bend = bend;
        this.random = new Random(seed);
        this.checkout = open(disk, "boot");
    }

    SimDisk disk() {
        return disk;
    }

    Random random() {
        return random;
    }

    int states() {
        return states;
    }

    int crashesInRecovery() {
        return crashesInRecovery;
    }

    Map<Expectation.Violation, Integer> violations() {
        return violations;
    }

    private Checkout open(SimDisk on, String boot) {
        return Checkout.open(
                bend.apply(on),
                new FreeLock(),
                new FreeLock(),
                new Surroundings(1, "lab", boot, new Random(random.nextLong())));
    }

    void run(int writes) {
        for (var i = 1; i <= writes; i++) {
            write();
            if (i % CHECKPOINT_EVERY == 0) {
                checkout.checkpoint();
            }
        }
    }

    /// One write or several that wait together, of which some throw at their end.
    private void write() {
        var group = new ArrayList<WaitingWrite<?>>();
        var kept = new ArrayList<WaitingWrite<?>>();
        for (var count = random.nextBoolean() ? 1 : 2 + random.nextInt(3); count > 0; count--) {
            var changes = randomChanges();
            var fails = count > 1 && random.nextInt(5) == 0;
            var write =
                    new WaitingWrite<String>(
                            Thread.currentThread(), tx -> change(tx, changes, fails));
            group.add(write);
            if (!fails) {
                expected.begin(changes);
                kept.add(write);
            }
        }
        checkout.write(group);
        try {
            kept.forEach(WaitingWrite::outcome);
            expected.acknowledge();
        } catch (ProblemException e) {
            settle(e.problem());
        }
    }

    private static String change(
            FileTransaction transaction,
            Map<StorePath, Optional<FileImage>> changes,
            boolean fails) {
        changes.forEach((path, image) ->
                image.ifPresentOrElse(
                        i -> transaction.put(path, i.bytes()), () -> transaction.delete(path)));
        if (fails) {
            throw new IllegalStateException("changed its mind");
        }
        return "";
    }

    private void settle(Problem problem) {
        if (!(problem instanceof Problem.UnknownOutcome)) {
            expected.forget();
        }
        if (problem instanceof Problem.LimitExceeded) {
            return;
        }
        checkout = open(disk, "boot");
        expected.observe(files(checkout)).ifPresent(this::count);
    }

    private Map<StorePath, Optional<FileImage>> randomChanges() {
        var changes = new TreeMap<StorePath, Optional<FileImage>>();
        version++;
        for (var count = 1 + random.nextInt(3); count > 0; count--) {
            var path = FILES.get(random.nextInt(FILES.size()));
            var deletes = path.root() == StoreRoot.STATE && random.nextInt(4) == 0;
            changes.put(
                    path,
                    deletes
                            ? Optional.empty()
                            : Optional.of(Contents.of(path, version, random.nextInt(1800))));
        }
        return changes;
    }

    /// Cuts the power in a copy of the disk, in the middle of `step`, and judges what comes back.
    void cutPower(SimDisk.Step step, byte[] bytes) {
        var copy = torn(step, bytes);
        copy.cutPower(random);
        judge(copy, "boot 2", true);
    }

    /// Kills the process in a copy of the disk: what it wrote stays, what it was writing is torn.
    void kill(SimDisk.Step step, byte[] bytes) {
        judge(torn(step, bytes), "boot", false);
    }

    private SimDisk torn(SimDisk.Step step, byte[] bytes) {
        var copy = disk.copy();
        if (bytes.length > 0 && random.nextBoolean()) {
            var length = random.nextInt(bytes.length + 1);
            copy.watch((_, _) -> {
                throw new SimDisk.DiskFull(length);
            });
            try {
                if (step.is("append")) {
                    copy.append(step.path(), bytes);
                } else {
                    copy.create(step.path(), bytes);
                }
            } catch (SimDisk.DiskFull _) {
                copy.watch((_, _) -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return copy;
    }

    private void judge(SimDisk crashed, String boot, boolean power) {
        states++;
        var allowed = Expectation.copyOf(expected);
        var last =
                random.nextInt(3) == 0
                        ? crashInRecovery(crashed, boot, power)
                        : new Crashed(crashed, boot);
        try {
            var recovered = open(last.disk(), last.boot());
            var wrong = allowed.observe(files(recovered));
            wrong.ifPresent(this::count);
            if (wrong.isEmpty() && random.nextInt(4) == 0) {
                writeOnAndCutAgain(last.disk(), recovered, allowed);
            }
        } catch (ProblemException _) {
            count(Expectation.Violation.UNOPENABLE);
        }
    }

    private record Crashed(SimDisk disk, String boot) {}

    private Crashed crashInRecovery(SimDisk crashed, String boot, boolean power) {
        var left = new int[] {random.nextInt(40)};
        crashed.watch((_, _) -> {
            if (left[0]-- == 0) {
                throw new Stopped();
            }
        });
        try {
            open(crashed, boot);
        } catch (Stopped _) {
            crashesInRecovery++;
        }
        var copy = crashed.copy();
        if (power && random.nextBoolean()) {
            copy.cutPower(random);
            return new Crashed(copy, boot + " and another");
        }
        return new Crashed(copy, boot);
    }

    /// A recovered store is as good as new: what is written now survives as well.
    private void writeOnAndCutAgain(SimDisk current, Checkout recovered, Expectation allowed) {
        var path = FILES.get(random.nextInt(FILES.size()));
        var image = Contents.of(path, 999_999, random.nextInt(900));
        recovered.write(transaction -> {
            transaction.put(path, image.bytes());
            return "";
        });
        allowed.begin(Map.of(path, Optional.of(image)));
        allowed.acknowledge();
        current.cutPower(random);
        allowed.observe(files(open(current, "boot 4"))).ifPresent(this::count);
    }

    private static Map<StorePath, FileImage> files(Checkout store) {
        return store.read(view -> {
            var files = new TreeMap<StorePath, FileImage>();
            for (var path : FILES) {
                view.read(path).ifPresent(b -> files.put(path, FileImage.of(b)));
            }
            return files;
        });
    }

    private void count(Expectation.Violation violation) {
        violations.merge(violation, 1, Integer::sum);
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped in recovery", null, false, false);
        }
    }
}
