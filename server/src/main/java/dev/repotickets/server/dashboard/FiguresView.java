package dev.repotickets.server.dashboard;

import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.full.FullReport;
import dev.repotickets.pages.report.ReportCharts;
import dev.repotickets.pages.work.Figures;
import java.time.ZoneOffset;

/// How work flows and who has how much, drawn. It is read anew when somebody asks for it and not
/// with every change: nobody sees a point move.
final class FiguresView implements Page {
    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        var clock = new Window.Clock(asked.now(), ZoneOffset.UTC);
        FullReport report =
                asked.read(view -> FullReport.of(view, asked.rules(), asked.call().actor(), clock));
        return new Answer.Shown(
                "work/figures.jte",
                new Figures(
                        asked.frame("Metrics", Route.FIGURES), report, new ReportCharts(report)));
    }
}
