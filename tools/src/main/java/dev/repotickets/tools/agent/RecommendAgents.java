package dev.repotickets.tools.agent;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.assign.Estimate;
import dev.repotickets.core.assign.LogOdds;
import dev.repotickets.core.assign.Ranked;
import dev.repotickets.core.assign.Recommendation;
import dev.repotickets.core.assign.TaskTraits;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.outcome.Factor;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Learning;
import dev.repotickets.tools.find.ModelView;
import dev.repotickets.tools.find.Rounded;
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
            ModelView model,
            Optional<String> hint) {}

    /// @param score what it is worth that this agent takes the task: its probability of success by
    ///   the priority, less its expected time and its load
    public record Row(
            String agentId,
            String name,
            AgentType agentType,
            @Doc("Of success") double probability,
            @Doc("Two of three times it is between these") List<Double> between,
            double score,
            @Doc("Log-odds that add up to the probability's, from the baseline on")
                    List<Factor> why,
            double baseline) {}

    private RecommendAgents() {}

    private static Ranking run(Input input, Call call) {
        String priority =
                input.priority().map(call.rules()::priority).orElse(call.rules().defaultPriority());
        Budget budget = Budget.of(call);
        return call.read(view -> {
            Optional<Ticket> ticket = input.ticketId().map(it -> Tickets.find(view, it));
            Recommendation result =
                    Recommendation.of(
                            Agents.all(view),
                            TaskBoard.of(view, call.actor(), call.now()),
                            TaskTraits.of(input.taskType(), priority, ticket),
                            Learning.predictor(call.workspace(), view));
            List<Row> rows =
                    budget.first(result.ranked().stream().map(RecommendAgents::row).toList(), true);
            return new Ranking(
                    rows,
                    result.ranked().size(),
                    result.unavailable(),
                    ModelView.of(result.predictor()),
                    hint(result, input));
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
        Estimate estimate = ranked.estimate();
        double logOdds = LogOdds.of(estimate.probability());
        return new Row(
                ranked.agent().key(),
                ranked.agent().profile().name(),
                ranked.agent().profile().agentType(),
                Rounded.of(estimate.probability()),
                List.of(
                        Rounded.of(LogOdds.probability(logOdds - estimate.deviation())),
                        Rounded.of(LogOdds.probability(logOdds + estimate.deviation()))),
                Rounded.of(ranked.utility()),
                Rounded.of(estimate.factors()),
                Rounded.of(estimate.baseline()));
    }
}
