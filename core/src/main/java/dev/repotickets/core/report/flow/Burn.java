package dev.repotickets.core.report.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/// What was in the scope of an epic or a sprint and what of it was done, at the end of each day:
/// burned down (`remaining`) or up (`scope` and `done`).
///
/// Source: Ken Schwaber and Mike Beedle, "Agile Software Development with Scrum", 2001 (burndown);
/// that scope is drawn as a line of its own is Alistair Cockburn's earned-value burnup, "Crystal
/// Clear", 2004.
///
/// @param added what came into the scope after the first day, in the unit of the pieces
/// @param removed what left it or was dropped, pieces that were made smaller included
public record Burn(List<Day> days, int added, int removed) {
    public Burn {
        days = List.copyOf(days);
    }

    /// @param ideal what would remain if the scope of the first day were done evenly until the last
    ///   day of the plan; nothing without such a day
    public record Day(LocalDate day, int scope, int done, int remaining, OptionalDouble ideal) {}

    /// @param window the days from the beginning to the end of the plan
    /// @param today the last day that is known; later days have no figures
    public static Burn of(
            Collection<? extends Piece> pieces, Window window, LocalDate today, boolean hasEnd) {
        var days = new ArrayList<Day>();
        int added = 0;
        int removed = 0;
        List<LocalDate> planned = window.days();
        int[] before = new int[pieces.size()];
        int first = 0;
        for (int i = 0; i < planned.size() && !planned.get(i).isAfter(today); i++) {
            Instant end = window.endOf(planned.get(i));
            int scope = 0;
            int done = 0;
            int index = 0;
            for (Piece piece : pieces) {
                int size = piece.sizeAt(end);
                scope += size;
                done += piece.isDoneAt(end) ? size : 0;
                if (i > 0) {
                    added += Math.max(0, size - before[index]);
                    removed += Math.max(0, before[index] - size);
                }
                before[index++] = size;
            }
            first = i == 0 ? scope : first;
            days.add(
                    new Day(
                            planned.get(i),
                            scope,
                            done,
                            scope - done,
                            hasEnd
                                    ? OptionalDouble.of(ideal(first, i, planned.size()))
                                    : OptionalDouble.empty()));
        }
        return new Burn(days, added, removed);
    }

    /// On the last day nothing is left; a plan of one day has everything left until then.
    private static double ideal(int scope, int index, int length) {
        return length == 1 ? 0 : scope * (double) (length - 1 - index) / (length - 1);
    }
}
