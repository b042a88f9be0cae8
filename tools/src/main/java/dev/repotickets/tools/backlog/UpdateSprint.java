package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintEdit;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.find.Sprints;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `sprint update`
///
/// Completing or cancelling takes out the items that are not ended.
public final class UpdateSprint {
    public static final Tool<Input, Updated> TOOL =
            Tool.writing(
                    new ToolName("sprint", "update"),
                    "Change, start or complete a sprint",
                    "Change, start or complete a sprint. Unfinished items go to move_to, or back to"
                            + " the backlog.",
                    Effect.SETS,
                    Input.class,
                    Updated.class,
                    "{\"id\":\"SPRINT-1\",\"status\":\"active\"}",
                    UpdateSprint::run);

    public record Input(
            SprintId id,
            Optional<String> name,
            @Doc("\"\" clears") Optional<String> goal,
            @Doc("YYYY-MM-DD") Optional<String> startDate,
            @Doc("YYYY-MM-DD") Optional<String> endDate,
            @Doc("Points; -1 clears") Optional<Integer> capacity,
            @Doc("active starts it") Optional<SprintStatus> status,
            @Doc("Where unfinished items go on completed or cancelled") Optional<SprintId> moveTo,
            Optional<String> ifRev) {}

    public record Updated(
            String id,
            @Doc("Send it as if_rev to detect a concurrent edit") Optional<String> rev,
            List<String> changed,
            @Doc("Unfinished items that left it") List<String> moved,
            @Doc("The sprint they went to; none: back to the backlog") Optional<String> movedTo,
            List<String> warnings) {}

    private UpdateSprint() {}

    private static Updated run(Input input, Call call, Writer tx) {
        Sprint sprint = Sprints.find(tx, input.id());
        Entities.requireRevision(tx, Sprint.KIND, sprint, input.ifRev(), "sprint_list {}");
        Entities.requireNotNegative("capacity", input.capacity().map(Integer::doubleValue));
        List<String> warnings =
                Secrets.under(call.rules())
                        .in("name", input.name())
                        .in("goal", input.goal())
                        .warnings();
        input.name().ifPresent(it -> Sprints.requireNewName(tx, it, Optional.of(input.id())));
        Optional<SprintStatus> wanted = input.status().filter(it -> it != sprint.status());
        boolean ends = wanted.filter(it -> !it.isOpen()).isPresent();
        Optional<SprintId> target = input.moveTo().map(it -> target(it, input.id(), ends, tx));
        var changed = new LinkedHashSet<String>();
        Sprint result =
                applied(sprint, sprint.edit(edit(input), call.actor(), call.now()), changed, tx);
        List<String> moved = List.of();
        if (wanted.isPresent()) {
            List<BacklogItem> items = Backlog.of(tx, call.rules()).in(sprint.id());
            int sum =
                    wanted.get() == SprintStatus.COMPLETED
                            ? Backlog.pointsDone(items)
                            : Backlog.points(items);
            result =
                    applied(
                            result,
                            result.moveTo(wanted.get(), sum, call.actor(), call.now()),
                            changed,
                            tx);
            moved = ends ? moved(items, target, call, tx) : List.of();
        }
        return new Updated(
                result.key(),
                Sprints.revision(tx, result),
                List.copyOf(changed),
                moved,
                moved.isEmpty() ? Optional.empty() : target.map(SprintId::value),
                warnings);
    }

    private static SprintEdit edit(Input input) {
        return new SprintEdit(
                input.name(), input.goal(), input.startDate(), input.endDate(), input.capacity());
    }

    private static Sprint applied(
            Sprint sprint, Change<Sprint> change, Set<String> changed, Writer tx) {
        List<String> fields = change.event().changes().stream().map(FieldChange::field).toList();
        changed.addAll(fields);
        return fields.isEmpty() ? sprint : tx.apply(change);
    }

    private static List<String> moved(
            List<BacklogItem> items, Optional<SprintId> target, Call call, Writer tx) {
        List<BacklogItem> unfinished = items.stream().filter(it -> !it.status().isEnded()).toList();
        unfinished.forEach(
                it -> tx.apply(Backlog.find(tx, it.id()).moveTo(target, call.actor(), call.now())));
        return unfinished.stream().map(BacklogItem::key).toList();
    }

    private static SprintId target(SprintId wanted, SprintId own, boolean ends, Writer tx) {
        if (!ends) {
            throw new Problem.InvalidArgument(
                            "move_to",
                            "move_to is for a sprint that ends",
                            "Send status completed or cancelled with it.")
                    .toException();
        }
        if (wanted.equals(own)) {
            throw new Problem.InvalidArgument(
                            "move_to", "move_to " + wanted + " is the sprint that ends")
                    .toException();
        }
        return Sprints.open(tx, wanted).id();
    }
}
