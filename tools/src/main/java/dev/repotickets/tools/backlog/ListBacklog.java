package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.backlog.ItemType;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Sprints;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// `backlog list`
///
/// What is done or cancelled is left out unless a status or a sprint was asked for, or all.
public final class ListBacklog {
    public static final Tool<Input, Page> TOOL =
            Tool.reading(
                    new ToolName("backlog", "list"),
                    "List the backlog",
                    "Backlog in its order: ranked by hand, then by score. Ended items only if asked.",
                    Input.class,
                    Page.class,
                    "{\"ready\":true}",
                    ListBacklog::run);

    public record Input(
            Optional<BacklogStatus> status,
            Optional<EpicId> epicId,
            Optional<SprintId> sprintId,
            @Doc("Only sprint-ready") Optional<Boolean> ready,
            @Doc("Done and cancelled ones, too") Optional<Boolean> all,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    public record Page(
            @Present List<Row> items,
            int total,
            @Doc("Send it as cursor for the next page") Optional<String> nextCursor,
            Optional<String> hint) {}

    /// What a list shows of an item; what is empty is left out.
    public record Row(
            String id,
            String title,
            ItemType itemType,
            BacklogStatus status,
            String priority,
            int score,
            boolean ready,
            @Doc("Its place was set by hand") Optional<Boolean> ranked,
            Optional<Integer> storyPoints,
            Optional<Integer> businessValue,
            Optional<EpicId> epicId,
            Optional<SprintId> sprintId,
            Optional<TicketId> ticketId,
            SortedSet<String> labels,
            Instant createdAt) {}

    private ListBacklog() {}

    private static Page run(Input input, Call call) {
        String query =
                input.status()
                        + "|"
                        + input.epicId()
                        + "|"
                        + input.sprintId()
                        + "|"
                        + input.ready()
                        + "|"
                        + input.all();
        Paging paging = Paging.of(input.limit(), input.cursor(), query, call);
        Configuration rules = call.rules();
        return call.read(view -> {
            input.epicId().ifPresent(it -> Epics.find(view, it));
            input.sprintId().ifPresent(it -> Sprints.find(view, it));
            Backlog backlog = Backlog.of(view, rules);
            List<Row> rows =
                    backlog.order().stream()
                            .filter(item -> isWanted(item, input))
                            .map(item -> row(item, backlog.readiness(item).ready()))
                            .filter(row -> input.ready().map(it -> it == row.ready()).orElse(true))
                            .toList();
            Paging.Page<Row> page = paging.page(rows);
            return new Page(page.rows(), rows.size(), page.nextCursor(), Entities.faults(view));
        });
    }

    private static boolean isWanted(BacklogItem item, Input input) {
        boolean showsEnded =
                input.all().orElse(false)
                        || input.status().isPresent()
                        || input.sprintId().isPresent();
        return (showsEnded || !item.status().isEnded())
                && input.status().map(it -> it == item.status()).orElse(true)
                && isOf(input.epicId(), item.place().epicId())
                && isOf(input.sprintId(), item.place().sprintId());
    }

    private static <T> boolean isOf(Optional<T> wanted, Optional<T> actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    private static Row row(BacklogItem item, boolean ready) {
        return new Row(
                item.key(),
                item.outline().title(),
                item.outline().itemType(),
                item.status(),
                item.outline().priority(),
                item.score(),
                ready,
                Optional.of(item.place().rank().isPresent()).filter(it -> it),
                item.sizing().storyPoints(),
                item.sizing().businessValue(),
                item.place().epicId(),
                item.place().sprintId(),
                item.place().ticketId(),
                item.outline().labels(),
                item.lifetime().createdAt());
    }
}
