package dev.repotickets.pages.requirement;

import dev.repotickets.core.requirement.Tally;
import java.util.Collection;
import java.util.List;

/// The traceability matrix: requirements, grouped by ticket, against what proves them.
///
/// @param groups the tickets that are shown
/// @param tickets how many tickets the totals are of, those that are not shown included
/// @param accepted how many of these are accepted
public record Matrix(List<Group> groups, int tickets, int accepted, Cells totals) {
    public Matrix {
        groups = List.copyOf(groups);
    }

    /// @param all the counts of every ticket that the totals are of
    public static Matrix of(List<Group> groups, Collection<Tally> all) {
        return new Matrix(
                groups,
                all.size(),
                (int) all.stream().filter(Tally::isMet).count(),
                Cells.of(all.stream().reduce(Tally.NONE, Tally::plus)));
    }

    public int hidden() {
        return tickets - groups.size();
    }
}
