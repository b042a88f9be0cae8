package dev.repotickets.core.report;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.ticket.TicketHead;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who has how much, most unfinished tickets first, then by name; tickets of nobody are a row with
/// an empty name. Who has nothing unfinished and did nothing in the window has no row.
public record Workload(List<Row> rows) {
    public Workload {
        rows = List.copyOf(rows);
    }

    /// @param open not begun
    /// @param active begun and not ended, blocked ones included
    /// @param points story points of both
    /// @param estimatedHours estimated hours of both, those spent already included
    /// @param done in the window, by who has them now
    public record Row(
            String assignee, int open, int active, int points, double estimatedHours, int done) {

        public int unfinished() {
            return open + active;
        }

        private static Row of(String assignee) {
            return new Row(assignee, 0, 0, 0, 0, 0);
        }

        private Row with(TicketHead ticket, boolean isActive) {
            return new Row(
                    assignee,
                    open + (isActive ? 0 : 1),
                    active + (isActive ? 1 : 0),
                    points + ticket.storyPoints().orElse(0),
                    estimatedHours + ticket.estimatedHours().orElse(0.0),
                    done);
        }

        private Row withDone() {
            return new Row(assignee, open, active, points, estimatedHours, done + 1);
        }
    }

    /// @param done what was done in the window
    public static Workload of(Stock stock, Collection<RecentlyDone> done) {
        Map<String, Row> rows = new HashMap<>();
        for (TicketHead ticket : stock.unfinished()) {
            boolean isActive = stock.category(ticket) == StatusCategory.ACTIVE;
            rows.compute(
                    ticket.assignee().orElse(""),
                    (name, row) -> (row == null ? Row.of(name) : row).with(ticket, isActive));
        }
        for (RecentlyDone each : done) {
            rows.compute(
                    each.ticket().assignee().orElse(""),
                    (name, row) -> (row == null ? Row.of(name) : row).withDone());
        }
        return new Workload(
                rows.values().stream()
                        .sorted(
                                Comparator.comparingInt(Row::unfinished)
                                        .reversed()
                                        .thenComparing(Row::assignee))
                        .toList());
    }
}
