package dev.repotickets.pages.report;

import dev.repotickets.core.report.Count;
import dev.repotickets.core.report.full.EpicBurn;
import dev.repotickets.core.report.full.FullReport;
import dev.repotickets.pages.chart.Chart;
import dev.repotickets.pages.figure.BurnCharts;
import dev.repotickets.pages.figure.FlowCharts;
import dev.repotickets.pages.figure.StockCharts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The charts of the report, those of each section together.
public record ReportCharts(FullReport report) {
    private static final int MOST_EPICS = 6;

    public List<Chart> stock() {
        return List.of(
                StockCharts.counts("Status", "status", report.status().byStatus()),
                StockCharts.counts("Priority", "priority", report.status().byPriority()),
                StockCharts.workload(report.workload()),
                StockCharts.counts("Age of what is not ended", "age", ages()),
                StockCharts.counts("Labels", "label", report.labels().labels()));
    }

    private List<Count> ages() {
        return report.ages().buckets();
    }

    public List<Chart> flow() {
        return List.of(
                FlowCharts.cumulative(report.flow().cumulative()),
                FlowCharts.throughput(report.flow().throughput()),
                FlowCharts.times("Cycle time", report.flow().cycle(), report.flow().window()),
                FlowCharts.times("Lead time", report.flow().lead(), report.flow().window()),
                FlowCharts.ageing(report.flow().ageing()));
    }

    /// The epics that are due first.
    public List<Chart> epics() {
        return report.burns().stream()
                .filter(it -> !it.burn().days().isEmpty())
                .filter(it -> it.epic().progress().tickets() > 0)
                .limit(MOST_EPICS)
                .map(ReportCharts::burn)
                .toList();
    }

    private static Chart burn(EpicBurn burn) {
        return BurnCharts.up(
                burn.epic().id() + ": " + burn.epic().title(),
                burn.unit().name().toLowerCase(Locale.ROOT),
                burn.burn());
    }

    public List<Chart> sprints() {
        var charts = new ArrayList<Chart>();
        report.sprints()
                .running()
                .forEach(it ->
                        it.burn()
                                .ifPresent(burn ->
                                        charts.add(
                                                BurnCharts.down(
                                                        it.standing().name(), "points", burn))));
        if (!report.sprints().velocity().sprints().isEmpty()) {
            charts.add(StockCharts.velocity(report.sprints().velocity()));
        }
        return charts;
    }

    public List<Chart> time() {
        return List.of(
                StockCharts.minutes("Time by kind", "kind", report.time().byType()),
                StockCharts.minutes("Time by person", "person", report.time().byPerson()));
    }
}
