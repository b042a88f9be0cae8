package dev.repotickets.core.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillSoakTest {
    private static final List<String> STEPS =
            List.of(
                    "create",
                    "append",
                    "force",
                    "rename",
                    "overwriteStart",
                    "truncate",
                    "none",
                    "none");
    private static final int PROCESSES = 4;

    @TempDir Path folder;
    private final Random random = new Random(11);
    private int started;
    private int killed;
    private int halted;

    @Test
    void processes_that_are_killed_at_any_moment_lose_nothing_and_halve_nothing() throws Exception {
        soak(Duration.ofSeconds(Integer.getInteger("kill.soak.seconds", 40)));
    }

    @Test
    @Tag("soak")
    void processes_that_are_killed_for_long_lose_nothing_and_halve_nothing() throws Exception {
        soak(Duration.ofSeconds(Integer.getInteger("kill.soak.seconds", 1200)));
    }

    private void soak(Duration duration) throws Exception {
        var end = System.nanoTime() + duration.toNanos();
        var running = new ArrayList<Process>();
        while (System.nanoTime() < end) {
            while (running.size() < PROCESSES) {
                running.add(start());
            }
            var victim = running.get(random.nextInt(running.size()));
            if (!victim.waitFor(200 + random.nextInt(700), TimeUnit.MILLISECONDS)) {
                victim.destroyForcibly().waitFor();
                killed++;
            }
            for (var process : List.copyOf(running)) {
                if (!process.isAlive()) {
                    running.remove(process);
                    halted += process.exitValue() == HaltingDisk.HALTED ? 1 : 0;
                }
            }
        }
        for (var process : running) {
            process.destroyForcibly().waitFor();
            killed++;
        }
        judge();
    }

    private Process start() throws IOException {
        started++;
        return ChildProcess.start(
                SoakWorker.class,
                folder.resolve("output"),
                folder.toString(),
                "p" + started,
                Integer.toString(started),
                STEPS.get(random.nextInt(STEPS.size())),
                "100000");
    }

    private void judge() throws IOException {
        var history = SoakHistory.of(histories());

        var faults = history.faults(filesInTheEnd());

        System.out.printf(
                Locale.ROOT,
                "kill soak: %d processes, %d killed, %d halted at a step, %,d writes acknowledged,"
                        + " %,d reads, %d violations%n",
                started,
                killed,
                halted,
                history.acknowledgedWrites(),
                history.reads(),
                faults.size());
        assertThat(faults).isEmpty();
        assertThat(folder.resolve("output")).isEmptyFile();
        assertThat(halted).isPositive();
        assertThat(history.acknowledgedWrites()).isGreaterThan(started);
        assertThat(history.reads()).isGreaterThan(started);
    }

    private List<Path> histories() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("history-")).toList();
        }
    }

    private Map<Integer, SoakValue> filesInTheEnd() {
        try (var checkout =
                Checkout.open(SoakWorker.folders(folder), SoakWorker.surroundings("judge", 1))) {
            return checkout.read(view -> {
                var values = new TreeMap<Integer, SoakValue>();
                for (var i = 0; i < SoakWorker.FILES; i++) {
                    values.put(i, SoakValue.of(view.read(SoakWorker.file(i))));
                }
                return values;
            });
        }
    }
}
