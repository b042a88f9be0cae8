package dev.repotickets.pages.plan;

import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.frame.Frame;
import java.util.List;

/// The backlog in its order, and the sprints that are open.
///
/// @param total of all items that the filter lets through
/// @param form for a new item
public record BacklogPage(
        Frame frame,
        List<Item> items,
        int total,
        String more,
        List<SprintBar> sprints,
        List<Choice> openSprints,
        List<Choice> types,
        List<Choice> priorities,
        List<Choice> statuses,
        Form form,
        boolean isReadyOnly,
        String here) {

    public BacklogPage {
        items = List.copyOf(items);
        sprints = List.copyOf(sprints);
        openSprints = List.copyOf(openSprints);
        types = List.copyOf(types);
        priorities = List.copyOf(priorities);
        statuses = List.copyOf(statuses);
    }

    /// One item. `parts` is how the score comes about, `missing` what keeps it from being ready;
    /// `above` and `below` are its neighbours, where there are any.
    public record Item(
            String id,
            String title,
            String type,
            String status,
            String priority,
            int score,
            String parts,
            boolean isRanked,
            String missing,
            String points,
            String sprint,
            String ticket,
            String above,
            String below) {}

    /// A sprint with how full it is, in points; `capacity` is 0 where nobody said one.
    public record SprintBar(
            String id,
            String name,
            String status,
            String dates,
            int points,
            int done,
            int capacity,
            int items,
            List<Choice> next) {
        public SprintBar {
            next = List.copyOf(next);
        }

        public boolean isOver() {
            return capacity > 0 && points > capacity;
        }
    }
}
