/// The tools of the report family, one file each, and behind `report_metrics` one file for each
/// sort of figures. Open [ReportTools] first.
@org.jspecify.annotations.NullMarked
package dev.repotickets.tools.report;
