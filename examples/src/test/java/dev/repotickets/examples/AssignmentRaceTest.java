package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty real servers that assign at once, and assignments that are killed on their way.
class AssignmentRaceTest {
    private static final int CALLERS = 20;

    @TempDir private Path folder;
    private Shell shell = new Shell(Path.of(""), Map.of());

    @BeforeEach
    void a_ticket() throws Exception {
        shell = Shell.inRepository(folder);
        shell.tickets("init");
        shell.tickets("create", "Work");
    }

    @Test
    void of_twenty_that_assign_to_one_agent_three_succeed_and_the_others_are_told_why()
            throws Exception {
        shell.tickets("agent", "create", "Bot", "--max-tasks", "3");

        List<String> answers =
                Race.of(
                        List.of(shell),
                        CALLERS,
                        (server, _) -> assigned(server, ",\"agent_id\":\"AGENT-BOT\""));

        assertThat(answers.stream().filter(it -> it.equals("AGENT-BOT"))).hasSize(3);
        assertThat(
                        answers.stream()
                                .filter(it -> it.contains("not available for new tasks: 3 of 3")))
                .hasSize(CALLERS - 3);
    }

    @Test
    void twenty_to_five_agents_are_all_placed_and_the_loads_are_even() throws Exception {
        for (int i = 0; i < 5; i++) {
            shell.tickets("agent", "create", "Bot " + i, "--max-tasks", "10");
        }

        List<String> agents = Race.of(List.of(shell), CALLERS, (server, _) -> assigned(server, ""));

        Map<String, Long> loads =
                agents.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        assertThat(loads).hasSize(5).allSatisfy((_, load) -> assertThat(load).isEqualTo(4));
    }

    @Test
    void what_was_killed_on_its_way_leaves_agent_task_and_ticket_in_agreement() throws Exception {
        shell.tickets("agent", "create", "Bot", "--max-tasks", "100");
        var random = new SplittableRandom(5);
        int acknowledged = 0;
        int killed = 0;
        long usual = 1_000_000_000;
        for (int round = 0; round < 15; round++) {
            long begun = System.nanoTime();
            Process process = start(round);
            // Every second one is left alone, and tells how long one takes here.
            long patience = round % 2 == 0 ? 60_000_000_000L : random.nextLong(usual);
            if (process.waitFor(patience, TimeUnit.NANOSECONDS)) {
                acknowledged++;
                usual = System.nanoTime() - begun;
            } else {
                process.destroyForcibly().waitFor();
                killed++;
            }
        }

        int tasks = count("tickets agent tasks --format jsonl | wc -l");
        assertThat(tasks).isBetween(acknowledged, acknowledged + killed);
        assertThat(killed).isPositive();
        assertThat(count("tickets agent show AGENT-BOT --json | jq .load.active")).isEqualTo(tasks);
        assertThat(count("tickets show WORK-1 --json | jq '.agent_tasks | length'"))
                .isEqualTo(tasks);
        assertThat(shell.tickets("doctor").code()).isZero();
    }

    private int count(String script) throws Exception {
        return Integer.parseInt(shell.bash(script).out().strip());
    }

    private Process start(int round) throws IOException {
        var builder =
                new ProcessBuilder(
                                Shell.program().toString(),
                                "agent",
                                "assign",
                                "WORK-1",
                                "AGENT-BOT",
                                "code",
                                "Part " + round)
                        .directory(shell.folder().toFile());
        builder.environment().clear();
        builder.environment().putAll(shell.variables());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The agent that got it, or why nobody did.
    private static List<String> assigned(Served server, String more) {
        Served.Answer answer =
                server.insist(
                        "task_assign",
                        "{\"ticket_id\":\"WORK-1\",\"task_type\":\"code\",\"description\":\"Do it\""
                                + more
                                + "}");
        return List.of(answer.refusal().isEmpty() ? answer.text("agent_id") : answer.refusal());
    }
}
