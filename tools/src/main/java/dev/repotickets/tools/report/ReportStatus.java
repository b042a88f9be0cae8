package dev.repotickets.tools.report;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.report.AgentCounts;
import dev.repotickets.core.report.StatusSummary;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.First;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.schema.Doc;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `report status`
public final class ReportStatus {
    private static final int USUAL_DAYS = 7;
    private static final int FEW = 5;
    private static final int MOST = 20;

    public static final Tool<Input, StatusView> TOOL =
            Tool.reading(
                    new ToolName("report", "status"),
                    "Sum up the project",
                    "Project summary: counts, recent progress, blockers, risk score, agents.",
                    Input.class,
                    StatusView.class,
                    "{}",
                    ReportStatus::run);

    public record Input(
            @Doc(value = "Default 7", min = 1, max = 3650) Optional<Integer> days,
            @Doc("full: with the tickets and the parts of the risk") Optional<Detail> detail) {}

    /// How much is told.
    public enum Detail {
        CONCISE,
        FULL
    }

    private ReportStatus() {}

    private static StatusView run(Input input, Call call) {
        int days = input.days().orElse(USUAL_DAYS);
        boolean isFull = input.detail().filter(it -> it == Detail.FULL).isPresent();
        return call.read(view -> view(view, days, isFull, call));
    }

    private static StatusView view(Reader view, int days, boolean isFull, Call call) {
        Stock stock = Seen.stock(view, call);
        StatusSummary summary =
                StatusSummary.of(
                        view,
                        stock,
                        days,
                        AgentCounts.of(Seen.agents(view), Seen.tasks(view, call)));
        int most = isFull ? MOST : 0;
        List<TicketHead> unfinished = stock.unfinished();
        List<TicketHead> open =
                unfinished.stream().filter(it -> is(it, StatusCategory.OPEN, stock)).toList();
        List<TicketHead> active =
                unfinished.stream().filter(it -> is(it, StatusCategory.ACTIVE, stock)).toList();
        return new StatusView(
                summary.total(),
                summary.byCategory().open(),
                (int) active.stream().filter(it -> !it.status().equals("blocked")).count(),
                summary.byCategory().done(),
                summary.byCategory().dropped(),
                summary.blocked().size(),
                summary.overdue().size(),
                summary.unassignedOpen(),
                summary.criticalOpen(),
                summary.highOpen(),
                summary.recentlyDone().size(),
                days,
                summary.recentlyDone().stream()
                        .limit(isFull ? MOST : FEW)
                        .map(it ->
                                StatusView.Closed.of(
                                        it, LocalDate.ofInstant(it.doneAt(), stock.zone())))
                        .toList(),
                StatusView.map(summary.byStatus()),
                StatusView.map(summary.byPriority()),
                StatusView.AgentStats.of(summary.agents()),
                StatusView.RequirementStats.of(summary.requirements()),
                summary.risk().score(),
                summary.risk().level(),
                summary.originalRisk().score(),
                isFull ? summary.risk().parts() : List.of(),
                rows(open, most, stock),
                rows(active, call.whole() && isFull ? active.size() : most, stock),
                rows(summary.blocked(), most, stock),
                rows(summary.overdue(), most, stock));
    }

    /// The most urgent first, then the oldest.
    private static List<StatusView.Row> rows(List<TicketHead> tickets, int most, Stock stock) {
        return First.of(
                        most,
                        tickets,
                        Comparator.comparingInt(
                                        (TicketHead it) -> stock.rules().rank(it.priority()))
                                .thenComparing(TicketHead::createdAt)
                                .thenComparing(TicketHead::key))
                .stream()
                .map(StatusView.Row::of)
                .toList();
    }

    private static boolean is(TicketHead ticket, StatusCategory category, Stock stock) {
        return stock.category(ticket) == category;
    }
}
