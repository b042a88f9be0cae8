package dev.repotickets.tools.agent;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.Presence;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `agent heartbeat`
///
/// Nothing in the committed files changes by it, unless the lease of somebody's task has ended.
public final class Heartbeat {
    public static final Tool<Input, Beat> TOOL =
            Tool.writing(
                    new ToolName("agent", "heartbeat"),
                    "Report alive",
                    "Report that an agent is alive; renews the leases of its tasks. Send it every"
                            + " ten minutes.",
                    Effect.SETS,
                    Input.class,
                    Beat.class,
                    "{\"id\":\"AGENT-CODEBOT\",\"note\":\"Running the tests\"}",
                    Heartbeat::run);

    public record Input(AgentId id, @Doc("Current activity") Optional<String> note) {}

    public record Beat(
            String id,
            Instant lastSeen,
            @Doc("Of the tasks that it has, in all work trees") List<Lease> leases,
            List<String> warnings) {}

    public record Lease(
            String taskId,
            TaskStatus status,
            Instant until,
            @Doc("Larger whenever somebody begins or loses it") long fence) {}

    private Heartbeat() {}

    private static Beat run(Input input, Call call, Writer tx) {
        Agent agent = Agents.find(tx, input.id());
        List<String> warnings = Secrets.under(call.rules()).in("note", input.note()).warnings();
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        tx.apply(Presence.seen(agent, input.note().orElse(""), call.actor(), call.now()));
        List<Lease> leases =
                board.leases(agent.id()).stream()
                        .map(it -> it.renew(it.leaseSeconds(), call.actor(), call.now()))
                        .map(tx::apply)
                        .map(Heartbeat::lease)
                        .toList();
        return new Beat(agent.key(), call.now(), leases, warnings);
    }

    private static Lease lease(TaskLease lease) {
        return new Lease(lease.key(), lease.status(), lease.until(), lease.fence());
    }
}
