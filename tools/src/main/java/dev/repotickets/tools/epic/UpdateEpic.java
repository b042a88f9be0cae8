package dev.repotickets.tools.epic;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicEdit;
import dev.repotickets.core.epic.EpicStatus;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `epic update`
///
/// With `restore` it undoes a delete as well.
public final class UpdateEpic {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("epic", "update"),
                    "Change an epic",
                    "Change epic fields, or undo a delete with restore. Only given fields change;"
                            + " \"\" clears.",
                    Effect.SETS,
                    Input.class,
                    Ref.class,
                    "{\"id\":\"USER-1\",\"status\":\"active\"}",
                    UpdateEpic::run);

    public record Input(
            EpicId id,
            Optional<String> title,
            Optional<String> description,
            @Doc("critical, high, medium, low") Optional<String> priority,
            Optional<String> owner,
            Optional<String> ownerEmail,
            @Doc("Replaces all") Optional<List<String>> labels,
            Optional<String> targetVersion,
            @Doc("YYYY-MM-DD") Optional<String> startDate,
            @Doc("YYYY-MM-DD") Optional<String> targetDate,
            @Doc("-1 clears") Optional<Integer> estimatedPoints,
            @Doc("Replaces all") Optional<List<String>> goals,
            @Doc("Replaces all") Optional<List<String>> successCriteria,
            Optional<EpicStatus> status,
            @Doc("Brings a deleted epic back") Optional<Boolean> restore,
            Optional<String> ifRev) {}

    private UpdateEpic() {}

    private static Ref run(Input input, Call call, Writer tx) {
        boolean restores = input.restore().orElse(false);
        Epic found = restores ? Epics.evenDeleted(tx, input.id()) : Epics.find(tx, input.id());
        Entities.requireRevision(
                tx, Epic.KIND, found, input.ifRev(), "epic_get {\"id\":\"" + found.key() + "\"}");
        Configuration rules = call.rules();
        List<String> warnings = new ArrayList<>(secrets(input, rules));
        var changed = new ArrayList<String>();
        Epic epic = found;
        if (epic.isDeleted()) {
            epic = tx.apply(epic.restore(call.actor(), call.now()));
            changed.add("deleted_at");
        }
        Change<Epic> change = epic.edit(edit(input), rules, call.actor(), call.now());
        List<String> fields = change.event().changes().stream().map(FieldChange::field).toList();
        Epic result = fields.isEmpty() ? epic : tx.apply(change);
        changed.addAll(fields);
        warnings.addAll(rules.labelHints(result.outline().labels()));
        return Ref.to(result.key(), Epics.revision(tx, result), changed).withWarnings(warnings);
    }

    private static EpicEdit edit(Input input) {
        int points = input.estimatedPoints().orElse(0);
        if (points < -1) {
            throw new Problem.InvalidArgument(
                            "estimated_points",
                            "estimated_points " + points + " is negative",
                            "Send -1 to clear it.")
                    .toException();
        }
        return new EpicEdit(
                input.title(),
                input.description(),
                input.status(),
                input.priority(),
                input.owner(),
                input.ownerEmail(),
                input.labels(),
                input.targetVersion(),
                input.startDate(),
                input.targetDate(),
                input.estimatedPoints(),
                input.goals(),
                input.successCriteria());
    }

    private static List<String> secrets(Input input, Configuration rules) {
        return Secrets.under(rules)
                .in("title", input.title())
                .in("description", input.description())
                .in("labels", input.labels().orElse(List.of()))
                .in("goals", input.goals().orElse(List.of()))
                .in("success_criteria", input.successCriteria().orElse(List.of()))
                .warnings();
    }
}
