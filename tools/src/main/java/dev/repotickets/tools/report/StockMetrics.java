package dev.repotickets.tools.report;

import static dev.repotickets.tools.report.Asked.row;
import static dev.repotickets.tools.report.Asked.series;
import static dev.repotickets.tools.report.MetricView.figure;

import dev.repotickets.core.report.AgentStanding;
import dev.repotickets.core.report.Blocked;
import dev.repotickets.core.report.Count;
import dev.repotickets.core.report.OriginalRisk;
import dev.repotickets.core.report.RecentlyDone;
import dev.repotickets.core.report.RequirementStanding;
import dev.repotickets.core.report.Risk;
import dev.repotickets.core.report.TimeSpent;
import dev.repotickets.core.report.Workload;
import dev.repotickets.core.requirement.Coverage;
import dev.repotickets.core.requirement.Rate;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.report.MetricView.Figure;
import dev.repotickets.tools.report.MetricView.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who has how much, what it took, and what is in danger.
final class StockMetrics {
    private StockMetrics() {}

    static MetricView workload(Asked asked) {
        List<RecentlyDone> done = RecentlyDone.since(asked.view(), asked.stock(), asked.since());
        return asked.view(
                "tickets",
                List.of(),
                List.of(figure("done", done.size())),
                Workload.of(asked.stock(), done).rows().stream()
                        .map(it ->
                                row(
                                        it.assignee().isEmpty() ? "(nobody)" : it.assignee(),
                                        "",
                                        figure("open", it.open()),
                                        figure("active", it.active()),
                                        figure("points", it.points()),
                                        figure("estimated_hours", it.estimatedHours()),
                                        figure("done", it.done())))
                        .toList());
    }

    static MetricView time(Asked asked) {
        TimeSpent spent = TimeSpent.of(asked.view(), asked.stock(), asked.since());
        List<Row> rows =
                switch (asked.input().groupBy().orElse(ReportMetrics.GroupBy.PERSON)) {
                    case PERSON -> rows(spent.byPerson());
                    case TYPE -> rows(spent.byType());
                    case TICKET -> rows(spent.byTicket());
                    case WEEK -> List.of();
                };
        return asked.view(
                "minutes",
                List.of(
                        series(
                                "weeks",
                                spent.byWeek(),
                                TimeSpent.Week::monday,
                                TimeSpent.Week::minutes)),
                List.of(
                        figure("minutes", (double) spent.minutes()),
                        figure("journal_hours", spent.journalHours())),
                rows);
    }

    private static List<Row> rows(List<Count> counts) {
        return counts.stream()
                .map(it -> row(it.name(), "", figure("minutes", it.count())))
                .toList();
    }

    static MetricView risk(Asked asked) {
        Risk risk =
                Risk.of(
                        asked.stock(),
                        Blocked.of(asked.stock()),
                        RequirementStanding.of(asked.stock()).runPass());
        return asked.view(
                "score",
                List.of(),
                List.of(
                        figure("score", risk.score()),
                        figure("level", Words.of(risk.level())),
                        figure("original_score", OriginalRisk.of(asked.stock()).score())),
                risk.parts().stream()
                        .map(it ->
                                row(
                                        it.name(),
                                        it.count() + " of " + it.total() + " " + it.reason(),
                                        figure("points", it.points()),
                                        figure("weight", it.weight()),
                                        figure("full_at_percent", it.fullAt())))
                        .toList());
    }

    static MetricView requirements(Asked asked) {
        RequirementStanding standing = RequirementStanding.of(asked.stock());
        Coverage coverage = standing.coverage();
        return asked.view(
                "percent",
                List.of(),
                List.of(
                        figure("specified_tickets", standing.specified()),
                        figure("stories", coverage.stories()),
                        figure("points", coverage.points())),
                List.of(
                        rate("coverage", coverage.requirements()),
                        rate("verification", coverage.verification()),
                        rate("test_pass", coverage.testPass()),
                        rate("run_pass", coverage.runPass()),
                        rate("acceptance", coverage.acceptance())));
    }

    private static Row rate(String name, Rate rate) {
        var figures = new ArrayList<Figure>();
        figures.add(figure("count", rate.count()));
        figures.add(figure("total", rate.total()));
        rate.percentage().ifPresent(it -> figures.add(figure("percentage", it)));
        return new Row(name, Optional.empty(), figures);
    }

    static MetricView agents(Asked asked) {
        return asked.view(
                "tasks",
                List.of(),
                List.of(),
                AgentStanding.of(Seen.agents(asked.view()), Seen.tasks(asked.view(), asked.call()))
                        .stream()
                        .flatMap(it -> rows(it).stream())
                        .toList());
    }

    /// A row of the agent, and one for each type of its tasks.
    private static List<Row> rows(AgentStanding agent) {
        var rows = new ArrayList<Row>();
        var own = new ArrayList<Figure>();
        own.add(figure("status", Words.of(agent.status())));
        own.add(figure("active", agent.activeTasks()));
        own.add(figure("completed", agent.performance().completed()));
        own.add(figure("failed", agent.performance().failed()));
        agent.performance().successRate().ifPresent(it -> own.add(figure("success_rate", it)));
        agent.performance()
                .responseMinutes()
                .ifPresent(it -> own.add(figure("response_minutes", it)));
        rows.add(new Row(agent.id().value(), Optional.of(agent.name()), own));
        agent.performance()
                .byType()
                .forEach(type -> {
                    var figures = new ArrayList<Figure>();
                    figures.add(figure("completed", type.completed()));
                    figures.add(figure("failed", type.failed()));
                    type.successRate().ifPresent(it -> figures.add(figure("success_rate", it)));
                    type.executionMinutes()
                            .ifPresent(it -> figures.add(figure("execution_minutes", it)));
                    rows.add(
                            new Row(
                                    agent.id().value() + " " + type.taskType(),
                                    Optional.empty(),
                                    figures));
                });
        return rows;
    }
}
