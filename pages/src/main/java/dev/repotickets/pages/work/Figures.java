package dev.repotickets.pages.work;

import dev.repotickets.core.report.full.FullReport;
import dev.repotickets.pages.frame.Frame;
import dev.repotickets.pages.report.ReportCharts;

/// The figures of a project, drawn.
public record Figures(Frame frame, FullReport report, ReportCharts charts) {}
