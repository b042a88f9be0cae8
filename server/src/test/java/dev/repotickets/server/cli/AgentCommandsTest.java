package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentCommandsTest {
    private final Console console = Console.inMemory();

    @Test
    void create_tells_the_id_and_a_second_of_that_name_gets_a_number() {
        assertThat(bot("CodeBot", "developer"))
                .isEqualTo(
                        """
                        ✓ Created agent AGENT-CODEBOT: CodeBot
                        Type: developer
                        Max tasks: 2
                        Model: gpt-4
                        """);
        assertThat(bot("CodeBot", "developer")).contains("AGENT-CODEBOT-1");
    }

    @Test
    void the_list_shows_active_agents_in_every_format_and_all_where_asked() {
        bot("CodeBot", "developer");
        bot("TestBot", "tester");
        console.done("agent", "update", "agent-testbot", "--status", "maintenance");

        assertThat(console.done("agent", "list"))
                .contains("AGENT-CODEBOT", "0/2", "1 agent total")
                .doesNotContain("TESTBOT");
        assertThat(console.done("agent", "list", "--all")).contains("2 agents total");
        assertThat(console.done("agent", "list", "--format", "simple"))
                .isEqualTo("AGENT-CODEBOT\tactive\tCodeBot\n");
        assertThat(console.done("agent", "list", "--type", "tester", "--format", "json"))
                .isEqualTo("[]\n");
    }

    @Test
    void a_task_is_given_listed_begun_and_completed() {
        bot("CodeBot", "developer");
        console.done("create", "Fix");

        String assigned =
                console.done(
                        "agent",
                        "assign",
                        "fix-1",
                        "AGENT-CODEBOT",
                        "code",
                        "Implement it",
                        "--priority",
                        "high");
        String id = taskId(assigned);

        assertThat(assigned).isEqualTo("✓ Assigned task " + id + " to agent AGENT-CODEBOT\n");
        assertThat(console.done("task", "next", "AGENT-CODEBOT"))
                .isEqualTo(
                        """
                        ✓ Started task %s until 2026-11-24 12:34 UTC (fence 1)
                        Ticket: FIX-1: Fix
                        Type: code
                        Description: Implement it
                        """
                                .formatted(id));
        for (String status : new String[] {"in-progress", "in_progress"}) {
            assertThat(console.done("agent", "tasks", "--agent", "AGENT-CODEBOT", "-s", status))
                    .contains(id, "FIX-1", "high", "Implement it", "1 task total");
        }
        assertThat(console.done("task", "complete", id, "--output", "Works", "--fence", "1"))
                .isEqualTo("✓ Completed task " + id + "\n");
        assertThat(console.done("task", "show", id))
                .contains("Task: " + id, "Status: completed", "Output:\n  Works");
        assertThat(console.done("agent", "show", "AGENT-CODEBOT"))
                .contains(
                        "Agent: AGENT-CODEBOT",
                        "Tasks: 0 of 2",
                        "Success rate: 100.0%",
                        "code: 1 completed, 0 failed",
                        "• " + id + ": Implement it (completed, FIX-1)");
        assertThat(console.done("task", "next", "AGENT-CODEBOT"))
                .isEqualTo("Nothing to do: no task is queued or assigned to AGENT-CODEBOT\n");
    }

    @Test
    void the_best_one_is_chosen_and_where_there_is_none_it_is_said_and_no_error() {
        console.done("create", "Fix");

        assertThat(console.done("agent", "auto-assign", "FIX-1", "test", "Test it"))
                .startsWith("No available agents found: there are no agents\nTask ")
                .endsWith(" waits in the queue.\n");
        bot("CodeBot", "developer");
        bot("TestBot", "tester");
        assertThat(console.done("agent", "recommend", "test"))
                .startsWith("AGENT-TESTBOT: 68 % (")
                .contains("made for test +0.75");
        assertThat(console.done("agent", "auto-assign", "FIX-1", "test", "Test it"))
                .contains("✓ Auto-assigned task ", " to agent AGENT-TESTBOT")
                .contains("Why: best of 2, 68 % likely to succeed: made for test +0.75");
    }

    @Test
    void who_is_full_is_refused_with_the_commands_that_help() {
        bot("CodeBot", "developer");
        console.done("create", "Fix");
        for (int i = 0; i < 2; i++) {
            console.done("agent", "assign", "FIX-1", "AGENT-CODEBOT", "code", "It");
        }

        assertThat(
                        console.refused(
                                ExitCode.PRECONDITION,
                                "agent",
                                "assign",
                                "FIX-1",
                                "AGENT-CODEBOT",
                                "code",
                                "It"))
                .contains("AGENT-CODEBOT is not available for new tasks: 2 of 2")
                .contains("tickets agent auto-assign FIX-1 code WORDS");
    }

    @Test
    void a_failure_a_cancel_a_heartbeat_and_a_delete_say_what_they_did() {
        bot("CodeBot", "developer");
        console.done("create", "Fix");
        String assigned =
                console.done("agent", "assign", "FIX-1", "AGENT-CODEBOT", "code", "Do it");
        String id = taskId(assigned);
        console.done("task", "start", id, "--lease", "60");

        assertThat(console.done("agent", "heartbeat", "AGENT-CODEBOT"))
                .contains("✓ Heard of agent AGENT-CODEBOT", "task " + id + " until");
        assertThat(console.done("task", "fail", id, "It broke"))
                .isEqualTo(
                        "✓ Noted the failure of task "
                                + id
                                + " (attempt 1 of 3): it is back in the queue\n");
        console.done("task", "start", id, "--agent", "AGENT-CODEBOT");
        assertThat(console.run("agent", "delete", "AGENT-CODEBOT").out())
                .isEqualTo(
                        "✓ Deleted agent AGENT-CODEBOT\n  task " + id + " returns to the queue\n");
        assertThat(console.done("task", "cancel", id)).isEqualTo("✓ Cancelled task " + id + "\n");
        assertThat(console.done("task", "cancel", id)).contains("is so already");
    }

    @Test
    void what_others_wrote_is_shown_escaped() {
        console.done("agent", "create", "Bot\u001b[31m", "--model", "m\u001b]0;x\u0007");
        console.done("create", "Fix");
        console.done("agent", "assign", "FIX-1", "AGENT-BOT-31M", "code", "Do\u001b[2J");

        assertThat(
                        console.done("agent", "list")
                                + console.done("agent", "show", "AGENT-BOT-31M")
                                + console.done("agent", "tasks")
                                + console.done("task", "next", "AGENT-BOT-31M"))
                .doesNotContain("\u001b", "\u0007");
    }

    @Test
    void doctor_finds_a_task_whose_agent_or_dependency_is_not_here(@TempDir Path folder)
            throws Exception {
        Console repository = Console.inRepository(folder.resolve("work"));
        repository.done("agent", "create", "CodeBot");
        repository.done("create", "Fix");
        String first = taskId(repository.done("agent", "auto-assign", "FIX-1", "code", "Do it"));
        repository.done("agent", "auto-assign", "FIX-1", "test", "Then", "--depends-on", first);
        assertThat(repository.done("doctor")).doesNotContain("which is not here");

        Path tickets = folder.resolve("work/.tickets");
        Files.delete(tickets.resolve("agents/OT/AGENT-CODEBOT.yaml"));
        assertThat(repository.done("doctor"))
                .contains("names the agent AGENT-CODEBOT, which is not here")
                .contains("tickets task cancel " + first);
        Files.delete(tickets.resolve("tasks/" + first.substring(6) + "/" + first + ".yaml"));
        assertThat(repository.done("doctor"))
                .contains("names the task " + first + ", which is not here");
    }

    @Test
    void completion_knows_agents_tasks_and_words() {
        bot("CodeBot", "developer");
        console.done("create", "Fix");
        String id = taskId(console.done("agent", "auto-assign", "FIX-1", "code", "Do it"));

        assertThat(complete("agent", "show", "agent-c")).isEqualTo("AGENT-CODEBOT\n");
        assertThat(complete("task", "start", "")).isEqualTo(id + "\n");
        assertThat(complete("agent", "assign", "FIX-1", "")).isEqualTo("AGENT-CODEBOT\n");
        assertThat(complete("agent", "create", "x", "--type", "pro"))
                .isEqualTo("project_manager\n");
        assertThat(complete("agent", "tasks", "-s", "in")).isEqualTo("in-progress\n");
    }

    private String complete(String... words) {
        return console.done(
                Stream.concat(Stream.of("__complete"), Stream.of(words)).toArray(String[]::new));
    }

    /// The id in `... task 6F7CAAA9 to agent ...`.
    private static String taskId(String output) {
        return output.substring(output.indexOf("task ") + 5).substring(0, 8);
    }

    private String bot(String name, String type) {
        return console.done(
                "agent", "create", name, "--type", type, "--max-tasks", "2", "--model", "gpt-4");
    }
}
