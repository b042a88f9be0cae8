package dev.repotickets.tools.agent;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentStatus;
import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.agent.Presence;
import dev.repotickets.core.assign.Availability;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Performance;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `agent list`
public final class ListAgents {
    public static final Tool<Input, Page> TOOL =
            Tool.reading(
                    new ToolName("agent", "list"),
                    "List agents",
                    "Agents with load and success rate, first registered first.",
                    Input.class,
                    Page.class,
                    "{\"available\":true}",
                    ListAgents::run);

    public record Input(
            Optional<AgentType> type,
            Optional<AgentStatus> status,
            @Doc("Takes a task more now") Optional<Boolean> available,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    public record Page(
            @Present List<Row> items,
            int total,
            @Doc("Send it as cursor for the next page") Optional<String> nextCursor,
            Optional<String> hint) {}

    /// What a list shows of an agent; what is empty is left out.
    public record Row(
            String id,
            String name,
            AgentType agentType,
            AgentStatus status,
            boolean available,
            @Doc("Tasks that it has now") int active,
            int maxTasks,
            int completed,
            int failed,
            @Doc("0 to 1; of nothing there is none") Optional<Double> successRate,
            String model,
            Optional<Instant> lastSeen,
            Instant createdAt) {}

    private ListAgents() {}

    private static Page run(Input input, Call call) {
        String query = input.type() + "|" + input.status() + "|" + input.available();
        Paging paging = Paging.of(input.limit(), input.cursor(), query, call);
        return call.read(view -> {
            TaskBoard board = TaskBoard.of(view, call.actor(), call.now());
            List<Row> rows =
                    Agents.all(view).stream()
                            .filter(it -> isOf(input.type(), it.profile().agentType()))
                            .filter(it -> isOf(input.status(), it.profile().status()))
                            .map(it -> row(view, it, board))
                            .filter(it -> isOf(input.available(), it.available()))
                            .toList();
            Paging.Page<Row> page = paging.page(rows);
            return new Page(page.rows(), rows.size(), page.nextCursor(), Entities.faults(view));
        });
    }

    private static <T> boolean isOf(Optional<T> wanted, T actual) {
        return wanted.map(it -> it.equals(actual)).orElse(true);
    }

    private static Row row(Reader view, Agent agent, TaskBoard board) {
        Performance figures = Performance.of(agent.id(), board.of(agent.id()));
        return new Row(
                agent.key(),
                agent.profile().name(),
                agent.profile().agentType(),
                agent.profile().status(),
                Availability.obstacle(agent, board).isEmpty(),
                board.heldBy(agent.id()).size(),
                agent.abilities().maxConcurrentTasks(),
                figures.completed(),
                figures.failed(),
                figures.successRate(),
                agent.connection().model(),
                Agents.presence(view, agent).flatMap(Presence::lastSeen),
                agent.lifetime().createdAt());
    }
}
