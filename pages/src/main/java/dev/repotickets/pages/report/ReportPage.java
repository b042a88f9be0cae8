package dev.repotickets.pages.report;

import dev.repotickets.core.report.Stock;
import dev.repotickets.core.report.full.FullReport;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.Excerpt;
import dev.repotickets.pages.Inline;
import dev.repotickets.pages.Templates;
import dev.repotickets.pages.requirement.Group;
import dev.repotickets.pages.requirement.Matrix;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the report shows.
///
/// @param project the name of the folder
/// @param place the version control system and what is checked out
public record ReportPage(String project, String place, FullReport report) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ROOT);
    private static final int EXCERPT = 120;
    private static final int MATRIX = 500;
    private static final String CHARTS = "library/echarts.min.js";

    public Templates.Rendered render() {
        return Templates.render("report/page.jte", this);
    }

    /// When it was made.
    public String made() {
        return when(report.clock().now());
    }

    public String when(Instant moment) {
        return MINUTE.format(moment.atZone(report.clock().zone()));
    }

    /// The beginning of a text.
    public String excerpt(String text) {
        return Excerpt.of(text, EXCERPT);
    }

    /// Unfinished ones first, then the most urgent, then the last written.
    public List<TicketLine> tickets() {
        Stock stock = report.stock();
        Comparator<TicketHead> order =
                Comparator.comparing(stock::isEnded)
                        .thenComparingInt(
                                it -> stock.isEnded(it) ? 0 : stock.rules().rank(it.priority()))
                        .thenComparing(Collections.reverseOrder(TicketHead::byUpdate))
                        .thenComparing(TicketHead::key);
        return stock.tickets().stream()
                .sorted(order)
                .map(it ->
                        TicketLine.of(
                                it,
                                stock,
                                Optional.ofNullable(report.specifications().get(it.key()))))
                .toList();
    }

    /// Unfinished tickets first, then those that are not accepted; the totals are of all.
    public Matrix matrix() {
        Stock stock = report.stock();
        List<TicketHead> specified =
                stock.tickets().stream()
                        .filter(TicketHead::isSpecified)
                        .sorted(
                                Comparator.comparing(stock::isEnded)
                                        .thenComparing(it -> it.tally().isMet())
                                        .thenComparing(TicketHead::key))
                        .toList();
        return Matrix.of(
                specified.stream()
                        .limit(MATRIX)
                        .map(it ->
                                Group.of(
                                        it.key(),
                                        it.title(),
                                        it.status(),
                                        it.priority(),
                                        report.specifications()
                                                .getOrDefault(it.key(), Specification.NONE)))
                        .toList(),
                specified.stream().map(TicketHead::tally).toList());
    }

    public ReportCharts charts() {
        return new ReportCharts(report);
    }

    /// Only the scripts and the style that are in the file, and nothing from anywhere.
    public String policy() {
        return "default-src 'none'; script-src "
                + String.join(
                        " ",
                        Inline.digest(CHARTS),
                        Inline.digest("charts.js"),
                        Inline.digest("report.js"))
                + "; style-src "
                + Inline.digest("report.css")
                + "; base-uri 'none'; form-action 'none'";
    }

    public String style() {
        return Inline.style("report.css");
    }

    public String scripts() {
        return Inline.script(CHARTS) + Inline.script("charts.js") + Inline.script("report.js");
    }
}
