package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogEdit;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.backlog.ItemType;
import dev.repotickets.core.backlog.RiskLevel;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Sprints;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `backlog update`
///
/// With `restore` it undoes a delete as well.
public final class UpdateItem {
    public static final Tool<Input, Written> TOOL =
            Tool.writing(
                    new ToolName("backlog", "update"),
                    "Change a backlog item",
                    "Change fields, status, sprint or manual rank, or undo a delete. Only given"
                            + " fields change; \"\" clears.",
                    Effect.SETS,
                    Input.class,
                    Written.class,
                    "{\"id\":\"LOGIN-1\",\"status\":\"groomed\"}",
                    UpdateItem::run);

    public record Input(
            BacklogId id,
            Optional<String> title,
            Optional<String> description,
            Optional<ItemType> type,
            @Doc("critical, high, medium, low") Optional<String> priority,
            @Doc("-1 clears") Optional<Integer> storyPoints,
            @Doc("1 to 100; -1 clears") Optional<Integer> businessValue,
            @Doc("Hours; -1 clears") Optional<Double> effortEstimate,
            Optional<RiskLevel> riskLevel,
            Optional<String> productOwner,
            Optional<String> assignedTo,
            Optional<String> epicId,
            Optional<String> component,
            Optional<String> theme,
            @Doc("Replaces all") Optional<List<String>> labels,
            @Doc("Replaces all") Optional<List<BacklogId>> dependencies,
            @Doc("Replaces all") Optional<List<String>> acceptanceCriteria,
            @Doc("Replaces all") Optional<List<String>> definitionOfDone,
            Optional<BacklogStatus> status,
            Optional<String> sprintId,
            @Doc("Rank above this item") Optional<BacklogId> before,
            @Doc("Rank below this item") Optional<BacklogId> after,
            @Doc("auto: back to the order by score") Optional<RankMode> rank,
            @Doc("Brings a deleted item back") Optional<Boolean> restore,
            Optional<String> ifRev) {}

    /// What `rank` can be set to; a place among others is said with `before` or `after`.
    public enum RankMode {
        AUTO
    }

    private UpdateItem() {}

    private static Written run(Input input, Call call, Writer tx) {
        boolean restores = input.restore().orElse(false);
        BacklogItem item =
                restores ? Backlog.evenDeleted(tx, input.id()) : Backlog.find(tx, input.id());
        Entities.requireRevision(
                tx,
                BacklogItem.KIND,
                item,
                input.ifRev(),
                "backlog_get {\"id\":\"" + item.key() + "\"}");
        Configuration rules = call.rules();
        List<String> warnings = new ArrayList<>(secrets(input, rules));
        var changed = new LinkedHashSet<String>();
        if (item.isDeleted()) {
            item = tx.apply(item.restore(call.actor(), call.now()));
            changed.add("deleted_at");
        }
        BacklogEdit edit = edit(input, item, tx);
        item = applied(item, item.edit(edit, rules, call.actor(), call.now()), changed, tx);
        Place place = new Place(input.before(), input.after(), input.rank().isPresent());
        item = applied(item, place.of(item, call, tx), changed, tx);
        warnings.addAll(rules.labelHints(item.outline().labels()));
        return Written.of(tx, item, List.copyOf(changed), warnings, Optional.empty());
    }

    private static BacklogItem applied(
            BacklogItem item, Change<BacklogItem> change, Set<String> changed, Writer tx) {
        List<String> fields = change.event().changes().stream().map(FieldChange::field).toList();
        changed.addAll(fields);
        return fields.isEmpty() ? item : tx.apply(change);
    }

    private static BacklogEdit edit(Input input, BacklogItem item, Writer tx) {
        input.epicId()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> Epics.find(tx, Entities.id("epic_id", text, EpicId::new)));
        input.sprintId()
                .filter(text -> !text.isBlank())
                .map(text -> Entities.id("sprint_id", text, SprintId::new))
                .filter(it -> !item.place().sprintId().equals(Optional.of(it)))
                .ifPresent(it -> Sprints.open(tx, it));
        input.dependencies().ifPresent(it -> Dependencies.refuseCycle(tx, item.id(), it));
        Entities.requireNotNegative("story_points", input.storyPoints().map(Integer::doubleValue));
        Entities.requireNotNegative(
                "business_value", input.businessValue().map(Integer::doubleValue));
        Entities.requireNotNegative("effort_estimate", input.effortEstimate());
        return new BacklogEdit(
                input.title(),
                input.description(),
                input.type(),
                input.priority(),
                input.status(),
                input.labels(),
                input.component(),
                input.theme(),
                input.storyPoints(),
                input.businessValue(),
                input.effortEstimate(),
                input.riskLevel(),
                input.productOwner(),
                input.assignedTo(),
                input.epicId(),
                input.sprintId(),
                input.dependencies().map(it -> Dependencies.found(tx, it)),
                input.acceptanceCriteria(),
                input.definitionOfDone());
    }

    private static List<String> secrets(Input input, Configuration rules) {
        return Secrets.under(rules)
                .in("title", input.title())
                .in("description", input.description())
                .in("component", input.component())
                .in("theme", input.theme())
                .in("labels", input.labels().orElse(List.of()))
                .in("acceptance_criteria", input.acceptanceCriteria().orElse(List.of()))
                .in("definition_of_done", input.definitionOfDone().orElse(List.of()))
                .warnings();
    }
}
