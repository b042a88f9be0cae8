package dev.repotickets.tools.agent;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.assign.Ranked;
import dev.repotickets.core.assign.Recommendation;
import dev.repotickets.core.assign.ScorePart;
import dev.repotickets.core.assign.Wish;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `agent recommend`
public final class RecommendAgents {
    public static final Tool<Input, Ranking> TOOL =
            Tool.reading(
                    new ToolName("agent", "recommend"),
                    "Rank agents for a task",
                    "Ranked agents for a task with score breakdown, and who is not available.",
                    Input.class,
                    Ranking.class,
                    "{\"task_type\":\"test\"}",
                    RecommendAgents::run);

    public record Input(
            @Doc("code, test, review, docs...") String taskType,
            Optional<TicketReference> ticketId,
            @Doc("critical, high, medium, low") Optional<String> priority) {}

    public record Ranking(
            @Present List<Row> items,
            int total,
            @Doc("Who takes none now, and why") Map<String, String> unavailable,
            Optional<String> hint) {}

    public record Row(
            String agentId,
            String name,
            AgentType agentType,
            @Doc("The sum of the parts") double score,
            List<ScorePart> parts) {}

    private RecommendAgents() {}

    private static Ranking run(Input input, Call call) {
        Optional<String> priority = input.priority().map(call.rules()::priority);
        Budget budget = Budget.of(call);
        return call.read(view -> {
            var wish =
                    new Wish(
                            input.taskType(),
                            input.ticketId().map(it -> Tickets.find(view, it)),
                            priority);
            Recommendation result =
                    Recommendation.of(
                            Agents.all(view),
                            TaskBoard.of(view, call.actor(), call.now()),
                            wish,
                            Recommendation.scorer());
            List<Row> rows =
                    budget.first(result.ranked().stream().map(RecommendAgents::row).toList(), true);
            return new Ranking(
                    rows, result.ranked().size(), result.unavailable(), hint(result, input));
        });
    }

    private static Optional<String> hint(Recommendation result, Input input) {
        if (!result.ranked().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                result.unavailable().isEmpty()
                        ? "There are no agents: agent_create {\"name\":\"...\"}"
                        : "Nobody takes a task of type "
                                + input.taskType()
                                + " now; without agent_id, task_assign puts it into the queue.");
    }

    private static Row row(Ranked ranked) {
        return new Row(
                ranked.candidate().agent().key(),
                ranked.candidate().agent().profile().name(),
                ranked.candidate().agent().profile().agentType(),
                ranked.score(),
                ranked.parts());
    }
}
