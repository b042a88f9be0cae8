package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// A program run several times: how long each run took, how much processor time one took on
/// average, in user and system together, and what the last one printed.
record Series(Durations wall, double cpuMillis, String out) {
    private static final double MILLIS_A_TICK = 10;
    private static final int FEWEST = 2;
    private static final long LONGEST_NANOS = 20_000_000_000L;

    /// Runs `work` for 1, 2 and so on; `before` makes ready for it and is not measured. What is
    /// slow is done less often.
    static Series of(int count, IntConsumer before, IntFunction<Program.Ran> work) {
        long end = System.nanoTime() + LONGEST_NANOS;
        var nanos = new ArrayList<Long>();
        double cpu = 0;
        String out = "";
        for (int i = 1; i <= count && (i <= FEWEST || System.nanoTime() < end); i++) {
            before.accept(i);
            double begun = ticksOfChildren();
            Program.Ran ran = work.apply(i);
            cpu += ticksOfChildren() - begun;
            nanos.add(ran.nanos());
            out = ran.out();
        }
        return new Series(new Durations(nanos), cpu * MILLIS_A_TICK / nanos.size(), out);
    }

    static Series of(int count, IntFunction<Program.Ran> work) {
        return of(count, _ -> {}, work);
    }

    /// Of all children that ended, in hundredths of a second. Source: proc(5), fields 16 and 17 of
    /// `/proc/self/stat`.
    private static double ticksOfChildren() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
