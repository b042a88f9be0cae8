package dev.repotickets.core.store.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.store.disk.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotSoakTest {
    private static final List<String> ROLES = List.of("write", "write", "read", "read");

    @TempDir Path folder;
    private final Random random = new Random(13);
    private int started;
    private int killed;

    @Test
    @Tag("soak")
    void no_answer_is_wrong_while_processes_that_write_and_read_are_killed() throws Exception {
        var duration = Duration.ofSeconds(Integer.getInteger("snapshot.soak.seconds", 60));
        long end = System.nanoTime() + duration.toNanos();
        var running = new ArrayList<Process>();
        for (String role : ROLES) {
            running.add(start(role));
        }
        while (System.nanoTime() < end) {
            int place = random.nextInt(ROLES.size());
            Process victim = running.get(place);
            if (!victim.waitFor(800 + random.nextInt(1_500), TimeUnit.MILLISECONDS)) {
                victim.destroyForcibly().waitFor();
                killed++;
            }
            running.set(place, start(ROLES.get(place)));
        }
        for (Process process : running) {
            process.destroyForcibly().waitFor();
        }
        judge();
    }

    private Process start(String role) throws IOException {
        started++;
        return ChildProcess.start(
                SnapshotWorker.class,
                folder.resolve("output"),
                folder.toString(),
                "p" + started,
                Integer.toString(started),
                role);
    }

    private void judge() throws IOException {
        List<String> notes = notes();
        long written = notes.stream().filter("written"::equals).count();
        List<Long> right =
                notes.stream()
                        .filter(it -> it.startsWith("right "))
                        .map(it -> Long.valueOf(it.substring("right ".length())))
                        .sorted()
                        .toList();
        List<String> wrong = notes.stream().filter(it -> it.startsWith("wrong")).toList();
        String output =
                Files.readString(folder.resolve("output"))
                        .lines()
                        .filter(it -> !it.isBlank())
                        .filter(it -> !it.startsWith("SLF4J") && !it.startsWith("WARNING"))
                        .limit(20)
                        .reduce("", (one, other) -> one + "\n" + other);
        System.out.printf(
                Locale.ROOT,
                "snapshot soak: %d processes, %d killed, %,d writes, %,d answers right, %d wrong,"
                        + " the slowest took %d ms, the median %d ms%n",
                started,
                killed,
                written,
                right.size(),
                wrong.size(),
                right.isEmpty() ? 0 : right.getLast(),
                right.isEmpty() ? 0 : right.get(right.size() / 2));
        assertThat(wrong).isEmpty();
        assertThat(output).isEmpty();
        assertThat(written).isGreaterThan(started);
        assertThat(right.size()).isGreaterThan(started);
    }

    /// All lines that were written whole.
    private List<String> notes() throws IOException {
        var notes = new ArrayList<String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("notes-")) {
                    notes.addAll(Files.readAllLines(file));
                }
            }
        }
        return notes;
    }
}
