package dev.repotickets.tools.report;

import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.search.Moment;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.schema.Doc;
import java.util.Optional;

/// `report metrics`
public final class ReportMetrics {
    public static final Tool<Input, MetricView> TOOL =
            Tool.reading(
                    new ToolName("report", "metrics"),
                    "Measure over time",
                    "Time series and forecasts: velocity, burndown, cycle time, CFD, workload,"
                            + " time spent.",
                    Input.class,
                    MetricView.class,
                    "{\"metric\":\"throughput\"}",
                    ReportMetrics::run);

    public record Input(
            Metric metric,
            @Doc("For burndown and burnup") Optional<EpicId> epicId,
            @Doc("For sprint, burndown, burnup; default: the active one")
                    Optional<SprintId> sprintId,
            @Doc("Default 90d") Optional<String> since,
            @Doc("For time-spent") Optional<GroupBy> groupBy) {}

    /// What time is summed up by.
    public enum GroupBy {
        PERSON,
        TYPE,
        WEEK,
        TICKET
    }

    private ReportMetrics() {}

    private static MetricView run(Input input, Call call) {
        if (input.groupBy().isPresent() && input.metric() != Metric.TIME_SPENT) {
            throw new Problem.InvalidArgument("group_by", "group_by is for time-spent only")
                    .toException();
        }
        var since = Moment.parse("since", input.since().orElse("90d"), call.now());
        return call.read(view -> {
            var asked = new Asked(input, view, Seen.stock(view, call), since, call);
            MetricView answer = answer(asked);
            return call.whole() ? answer : answer.bounded();
        });
    }

    private static MetricView answer(Asked asked) {
        return switch (asked.input().metric()) {
            case CYCLE_TIME, LEAD_TIME -> FlowMetrics.times(asked);
            case THROUGHPUT -> FlowMetrics.throughput(asked);
            case CFD -> FlowMetrics.cumulative(asked);
            case AGING -> FlowMetrics.ageing(asked);
            case BURNDOWN, BURNUP -> BurnMetrics.of(asked);
            case VELOCITY -> PlanMetrics.velocity(asked);
            case EPICS -> PlanMetrics.epics(asked);
            case BACKLOG -> PlanMetrics.backlog(asked);
            case SPRINT -> PlanMetrics.sprint(asked);
            case WORKLOAD -> StockMetrics.workload(asked);
            case TIME_SPENT -> StockMetrics.time(asked);
            case RISK -> StockMetrics.risk(asked);
            case REQUIREMENTS -> StockMetrics.requirements(asked);
            case AGENTS -> StockMetrics.agents(asked);
        };
    }
}
