package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBatchTest {
    private static final int ROUNDS = 40;
    private static final int STEPS = 25;

    @TempDir private Path folder;

    @Test
    void a_batch_whose_process_is_killed_has_happened_whole_or_not_at_all() throws Exception {
        Shell shell = Shell.inRepository(folder);
        shell.tickets("init");
        var random = new SplittableRandom(7);
        var acknowledged = new ArrayList<Integer>();
        int killed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process process = start(shell, round);
            if (process.waitFor(20 + random.nextInt(400), TimeUnit.MILLISECONDS)
                    && process.exitValue() == 0) {
                acknowledged.add(round);
            } else {
                process.destroyForcibly();
                killed++;
            }
            process.waitFor();
        }

        int whole = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String counted =
                    shell.bash("tickets search round" + round + "x --format jsonl | wc -l").out();
            int count = Integer.parseInt(counted.strip());
            assertThat(count).as("batch %d", round).isIn(0, STEPS);
            if (acknowledged.contains(round)) {
                assertThat(count).as("acknowledged batch %d", round).isEqualTo(STEPS);
            }
            whole += count == 0 ? 0 : 1;
        }
        System.out.printf(
                "%d batches: %d killed, %d acknowledged, %d there, each whole%n",
                ROUNDS, killed, acknowledged.size(), whole);
        assertThat(killed).isPositive();
        assertThat(acknowledged).isNotEmpty();
    }

    private static Process start(Shell shell, int round) throws Exception {
        String one = "{\"op\":\"create\",\"args\":{\"title\":\"Round" + round + "x\"}}";
        String all = String.join(",", Collections.nCopies(STEPS, one));
        var command =
                List.of(
                        Shell.program().toString(),
                        "op",
                        "ticket_batch",
                        "--args",
                        "{\"operations\":[" + all + "]}");
        var builder = new ProcessBuilder(command).directory(shell.folder().toFile());
        builder.environment().clear();
        builder.environment().putAll(shell.variables());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
