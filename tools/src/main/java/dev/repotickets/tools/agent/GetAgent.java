package dev.repotickets.tools.agent;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.Presence;
import dev.repotickets.core.assign.Availability;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Performance;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.schema.Doc;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `agent get`
public final class GetAgent {
    private static final int DESCRIPTION = 8_000;
    private static final int TASK = 200;
    private static final int LATEST = 5;

    public static final Tool<Input, AgentView> TOOL =
            Tool.reading(
                    new ToolName("agent", "get"),
                    "Read an agent",
                    "Agent with capabilities, load and performance by task type.",
                    Input.class,
                    AgentView.class,
                    "{\"id\":\"AGENT-CODEBOT\"}",
                    GetAgent::run);

    public record Input(@Doc("In any case") AgentId id) {}

    private GetAgent() {}

    private static AgentView run(Input input, Call call) {
        return call.read(view ->
                view(
                        view,
                        Agents.find(view, input.id()),
                        TaskBoard.of(view, call.actor(), call.now()),
                        Budget.of(call)));
    }

    private static AgentView view(Reader view, Agent agent, TaskBoard board, Budget budget) {
        String description = budget.excerpt(agent.profile().description(), DESCRIPTION);
        Agent shown = budget.spend(agent.described(description));
        List<Task> tasks = board.of(agent.id());
        Optional<Presence> presence = Agents.presence(view, agent);
        return new AgentView(
                shown,
                Agents.revision(view, agent).orElse(""),
                Agents.updatedAt(view, agent),
                load(agent, board),
                presence.flatMap(Presence::lastSeen),
                presence.map(Presence::note).orElse(""),
                budget.spend(Performance.of(agent.id(), tasks)),
                budget.first(latest(tasks, budget), false),
                Optional.of(view.isConflicted(Agent.KIND, agent.key())).filter(it -> it),
                budget.hasCut()
                        ? Optional.of(
                                "Too long for one answer. Its tasks page by page: task_list"
                                        + " {\"agent_id\":\""
                                        + agent.id()
                                        + "\"}")
                        : Optional.empty());
    }

    private static AgentView.Load load(Agent agent, TaskBoard board) {
        List<TaskId> held = board.heldBy(agent.id());
        return new AgentView.Load(
                held.size(),
                agent.abilities().maxConcurrentTasks(),
                Availability.obstacle(agent, board).isEmpty(),
                held);
    }

    private static List<AgentView.Piece> latest(List<Task> tasks, Budget budget) {
        return tasks.stream()
                .sorted(Comparator.comparing(Task::createdAt).thenComparing(Task::id).reversed())
                .limit(LATEST)
                .map(it -> AgentView.Piece.of(it, budget.excerpt(it.request().description(), TASK)))
                .toList();
    }
}
