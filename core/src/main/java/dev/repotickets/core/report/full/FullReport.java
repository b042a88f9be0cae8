package dev.repotickets.core.report.full;

import dev.repotickets.core.activity.Activity;
import dev.repotickets.core.activity.Timeline;
import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.report.AgeDistribution;
import dev.repotickets.core.report.AgentCounts;
import dev.repotickets.core.report.AgentStanding;
import dev.repotickets.core.report.LabelDistribution;
import dev.repotickets.core.report.StatusSummary;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.report.TimeSpent;
import dev.repotickets.core.report.Workload;
import dev.repotickets.core.report.flow.Flow;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.report.planning.EpicStanding;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything that the report and the page of figures show. It reads the facts of what was written
/// in the last twelve weeks and of epics under way, and each specification.
///
/// @param burns of the epics that are not ended
/// @param specifications of the tickets that have one, by their ids
/// @param recent the last things that happened, the latest first
public record FullReport(
        Window.Clock clock,
        Stock stock,
        StatusSummary status,
        Workload workload,
        TimeSpent time,
        AgeDistribution ages,
        LabelDistribution labels,
        Flow flow,
        List<EpicStanding> epics,
        List<EpicBurn> burns,
        SprintReport sprints,
        List<AgentStanding> agents,
        List<Activity> recent,
        Map<String, Specification> specifications) {
    private static final int RECENT_DAYS = 7;
    private static final int FLOW_DAYS = 84;
    private static final int RECENT = 20;

    public FullReport {
        epics = List.copyOf(epics);
        burns = List.copyOf(burns);
        agents = List.copyOf(agents);
        recent = List.copyOf(recent);
        specifications = Map.copyOf(specifications);
    }

    public static FullReport of(Reader view, Configuration rules, Actor by, Window.Clock clock) {
        Stock stock = Stock.of(view, rules, clock.now(), clock.zone());
        Window window = Window.last(FLOW_DAYS, clock.now(), clock.zone());
        List<TicketPast> pasts =
                RecentPasts.withEpicsSince(
                        window.from().atStartOfDay(clock.zone()).toInstant(), view, stock);
        List<Agent> agents = view.all(Agent.KIND);
        List<Task> tasks = TaskBoard.of(view, by, clock.now()).all();
        StatusSummary status =
                StatusSummary.of(view, stock, RECENT_DAYS, AgentCounts.of(agents, tasks));
        List<EpicStanding> epics = EpicStanding.of(view.all(Epic.KIND), stock);
        Flow flow = Flow.of(pasts, window, clock.now());
        return new FullReport(
                clock,
                stock,
                status,
                Workload.of(stock, status.recentlyDone()),
                TimeSpent.of(view, stock, clock.now().minus(Duration.ofDays(FLOW_DAYS))),
                AgeDistribution.of(stock),
                LabelDistribution.of(stock),
                flow,
                epics,
                EpicBurns.of(epics, pasts, clock),
                SprintReport.of(view, rules, flow.throughput().meanPoints(), clock),
                AgentStanding.of(agents, tasks),
                Timeline.latest(view, _ -> true, _ -> true, RECENT),
                specifications(view, stock));
    }

    private static Map<String, Specification> specifications(Reader view, Stock stock) {
        return stock.tickets().stream()
                .filter(TicketHead::isSpecified)
                .flatMap(it -> view.find(Ticket.KIND, it.key()).stream())
                .collect(Collectors.toMap(Ticket::key, Ticket::specification));
    }
}
