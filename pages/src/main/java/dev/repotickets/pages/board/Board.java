package dev.repotickets.pages.board;

import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.frame.Frame;
import java.util.List;

/// The tickets of a repository in columns.
///
/// @param lanes one without a title where there are none
/// @param lanesBefore where the lanes before these are, or empty
/// @param lanesNext where the next lanes are, or empty
/// @param total how many tickets the filter lets through
/// @param message why the filter cannot be understood; may be empty
/// @param cleared where all tickets are, in the same lanes
/// @param here path and query of this page, to come back to
public record Board(
        Frame frame,
        Filter filter,
        List<Lane> lanes,
        List<LaneChoice> laneChoices,
        String lanesBefore,
        String lanesNext,
        List<QuickFilter> quickFilters,
        List<Choice> statuses,
        Offered offered,
        int total,
        String message,
        String cleared,
        String here) {

    public Board {
        lanes = List.copyOf(lanes);
        laneChoices = List.copyOf(laneChoices);
        quickFilters = List.copyOf(quickFilters);
        statuses = List.copyOf(statuses);
    }

    /// What the tickets are filtered by; empty where not.
    public record Filter(
            String query,
            String assignee,
            String epic,
            String label,
            String priority,
            String lane) {
        public boolean isSet() {
            return !(query.isEmpty()
                    && assignee.isEmpty()
                    && epic.isEmpty()
                    && label.isEmpty()
                    && priority.isEmpty());
        }
    }

    /// What can be chosen to filter by.
    public record Offered(
            List<Choice> assignees,
            List<Choice> epics,
            List<Choice> labels,
            List<Choice> priorities) {}

    /// A filter that a key sets: 1 is the first.
    public record QuickFilter(int key, String label, String path, boolean isSet) {}

    /// A way to lay the lanes.
    public record LaneChoice(String label, String path, boolean isSet) {}
}
