package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real servers, one for each agent, half of them in a second work tree of the clone.
class ClaimRaceTest {
    @TempDir private Path folder;
    private final AtomicInteger waits = new AtomicInteger();

    @Test
    void every_agent_takes_ready_tickets_and_each_is_taken_once() throws Exception {
        eachIsTakenOnce(12, 100);
    }

    @Test
    @Tag("soak")
    void thirty_two_agents_take_every_one_of_two_hundred_ready_tickets_once() throws Exception {
        eachIsTakenOnce(32, 200);
    }

    private void eachIsTakenOnce(int agents, int tickets) throws Exception {
        List<Shell> trees = twoTrees(tickets);
        long begin = System.nanoTime();

        List<String> taken = Race.of(trees, agents, this::takeUntilNothingIsLeft);

        System.out.printf(
                "%d processes took %d of %d tickets in %.1f s, their start included; %d times one"
                        + " had to ask again%n",
                agents, taken.size(), tickets, (System.nanoTime() - begin) / 1e9, waits.get());
        assertThat(taken).hasSize(tickets).doesNotHaveDuplicates();
    }

    @Test
    void of_all_who_ask_for_one_ticket_by_its_id_one_gets_it() throws Exception {
        List<Shell> trees = twoTrees(40);

        List<String> taken = Race.of(trees, 8, this::askForEach);

        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    private List<String> takeUntilNothingIsLeft(Served server, int number) {
        String agent = "agent-" + number;
        var taken = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            Served.Answer answer = server.call("ticket_claim", "{\"agent_id\":\"" + agent + "\"}");
            if (answer.refusal().contains("not_found: no ready ticket")) {
                return taken;
            }
            if (answer.refusal().isEmpty()) {
                taken.add(answer.text("id"));
            } else {
                // So many new processes on few processors can wait too long for the lock: as the
                // answer advises, the call is repeated.
                assertThat(answer.refusal()).contains("locked: ", "repeat the call");
                waits.incrementAndGet();
            }
        }
        throw new AssertionError("there is no end to it");
    }

    private List<String> askForEach(Served server, int number) {
        String agent = "agent-" + number;
        var taken = new ArrayList<String>();
        for (int i = 1; i <= 40; i++) {
            Served.Answer answer =
                    server.call(
                            "ticket_claim",
                            "{\"id\":\"WORK-%d\",\"agent_id\":\"%s\"}".formatted(i, agent));
            if (answer.refusal().isEmpty()) {
                taken.add(answer.text("id"));
            } else {
                assertThat(answer.refusal()).contains("claimed: WORK-" + i + " is held by");
            }
        }
        return taken;
    }

    /// A clone with as many tickets, and a second work tree of it with the same.
    private List<Shell> twoTrees(int tickets) throws IOException, InterruptedException {
        Shell shell = Shell.inRepository(folder);
        shell.tickets("init");
        String one = "{\"op\":\"create\",\"args\":{\"title\":\"Work\"}}";
        String all = String.join(",", Collections.nCopies(tickets, one));
        assertThat(
                        shell.tickets(
                                        "op",
                                        "ticket_batch",
                                        "--args",
                                        "{\"operations\":[" + all + "]}")
                                .code())
                .isZero();
        shell.bash("git add -A && git commit -qm Tickets && git worktree add -q ../second");
        return List.of(shell, shell.in(folder.resolve("second")));
    }
}
