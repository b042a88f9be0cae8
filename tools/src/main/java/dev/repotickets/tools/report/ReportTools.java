package dev.repotickets.tools.report;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The report family, in the order in which it is shown.
public final class ReportTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(ReportStatus.TOOL, ReportMetrics.TOOL, HtmlReport.TOOL);

    private ReportTools() {}
}
