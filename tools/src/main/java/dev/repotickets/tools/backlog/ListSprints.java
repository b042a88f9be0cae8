package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.sprint.Velocity;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `sprint list`
public final class ListSprints {
    public static final Tool<Input, Page> TOOL =
            Tool.reading(
                    new ToolName("sprint", "list"),
                    "List sprints",
                    "Sprints with committed and done points, oldest first, and the velocity.",
                    Input.class,
                    Page.class,
                    "{\"status\":\"active\"}",
                    ListSprints::run);

    public record Input(
            Optional<SprintStatus> status,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    public record Page(
            @Present List<Row> items,
            int total,
            @Doc("Mean of the last 3 completed; left out where none was")
                    Optional<Velocity> velocity,
            @Doc("Send it as cursor for the next page") Optional<String> nextCursor,
            Optional<String> hint) {}

    /// What a list shows of a sprint; what is empty is left out.
    public record Row(
            String id,
            String name,
            SprintStatus status,
            String goal,
            Optional<LocalDate> startDate,
            Optional<LocalDate> endDate,
            Optional<Integer> capacity,
            @Doc("Items in it now, cancelled ones not") int items,
            @Doc("Points in it when it started; before, those in it now") int committedPoints,
            @Doc("Points done; once completed, those of that moment") int completedPoints,
            Instant createdAt) {}

    private ListSprints() {}

    private static Page run(Input input, Call call) {
        Paging paging = Paging.of(input.limit(), input.cursor(), input.status() + "", call);
        Configuration rules = call.rules();
        return call.read(view -> {
            Backlog backlog = Backlog.of(view, rules);
            List<Sprint> all = view.all(Sprint.KIND);
            List<Row> rows =
                    all.stream()
                            .filter(it -> input.status().map(it.status()::equals).orElse(true))
                            .sorted(
                                    Comparator.comparing(Sprint::createdAt)
                                            .thenComparing(Sprint::id))
                            .map(it -> row(it, backlog.in(it.id())))
                            .toList();
            Paging.Page<Row> page = paging.page(rows);
            return new Page(
                    page.rows(),
                    rows.size(),
                    Velocity.of(all),
                    page.nextCursor(),
                    Entities.faults(view));
        });
    }

    private static Row row(Sprint sprint, List<BacklogItem> items) {
        return new Row(
                sprint.key(),
                sprint.name(),
                sprint.status(),
                sprint.purpose().goal(),
                sprint.dates().startDate(),
                sprint.dates().endDate(),
                sprint.points().capacity(),
                (int) items.stream().filter(it -> it.status() != BacklogStatus.CANCELLED).count(),
                sprint.points().committedPoints().orElseGet(() -> Backlog.points(items)),
                sprint.points().completedPoints().orElseGet(() -> Backlog.pointsDone(items)),
                sprint.createdAt());
    }
}
