package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.store.memory.MemoryStore;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workspace.MemoryWorkspace;
import dev.repotickets.core.workspace.Policies;
import dev.repotickets.tools.catalog.Catalog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgentAtWorkTest {
    @Test
    void an_agent_in_the_same_program_does_a_piece_of_work() {
        InstantSource noon = () -> Instant.parse("2026-11-24T12:00:00Z");
        var store =
                new MemoryStore(
                        new RandomIds(new SplittableRandom(1)), noon, Policies.ALL, List.of());
        var agent =
                new AgentAtWork(
                        Catalog.toolbox(),
                        new MemoryWorkspace(store, new Actor("Ada")),
                        new Actor("fixer"),
                        noon);

        String id = agent.fix("Escape the name");

        Ticket ticket = store.<Ticket>read(view -> view.find(Ticket.KIND, id).orElseThrow());
        assertThat(ticket.headline().status()).isEqualTo("closed");
        assertThat(ticket.people().assignee()).contains("fixer");
    }
}
