package dev.repotickets.server.dashboard;

import dev.repotickets.pages.report.ReportPage;
import dev.repotickets.tools.report.HtmlReport;
import java.time.ZoneOffset;

/// The report as it stands now, as the same file that `tickets report` writes.
final class ReportView implements Page {
    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        ReportPage page = HtmlReport.page(asked.call(), ZoneOffset.UTC);
        return new Answer.Whole(page.policy() + "; frame-ancestors 'none'", page.render());
    }
}
