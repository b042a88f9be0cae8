package dev.repotickets.tools.agent;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// `agent delete`
///
/// The agent becomes a tombstone, and what it has to do goes back to the queue, which is no failure
/// of it. A restore brings the agent back, not its tasks.
public final class DeleteAgent {
    public static final Tool<Input, Deleted> TOOL =
            Tool.writing(
                    new ToolName("agent", "delete"),
                    "Delete an agent",
                    "Remove an agent; its open tasks return to the queue. The answer holds the call"
                            + " that undoes it.",
                    Effect.DESTROYS,
                    Input.class,
                    Deleted.class,
                    "{\"id\":\"AGENT-CODEBOT\",\"dry_run\":true}",
                    DeleteAgent::run);

    public record Input(AgentId id, Optional<Boolean> dryRun) {}

    public record Deleted(
            String id,
            boolean deleted,
            @Doc("Tasks that return to the queue") List<String> requeued,
            @Doc("The call that brings it back, without its tasks") String undo) {}

    private DeleteAgent() {}

    private static Deleted run(Input input, Call call, Writer tx) {
        Agent agent = Agents.find(tx, input.id());
        boolean dryRun = input.dryRun().orElse(false);
        TaskBoard board =
                dryRun
                        ? TaskBoard.of(tx, call.actor(), call.now())
                        : Tasks.settled(tx, call.actor(), call.now());
        List<Task> held =
                board.of(agent.id()).stream()
                        .filter(it -> it.isOf(agent.id()) && it.status().isHeld())
                        .toList();
        if (!dryRun) {
            held.forEach(it ->
                    tx.apply(it.requeue(agent.id() + " was deleted", call.actor(), call.now())));
            tx.apply(agent.delete(call.actor(), call.now()));
        }
        return new Deleted(
                agent.key(),
                !dryRun,
                held.stream().map(Task::key).toList(),
                dryRun ? "" : "agent_update {\"id\":\"" + agent.key() + "\",\"restore\":true}");
    }
}
