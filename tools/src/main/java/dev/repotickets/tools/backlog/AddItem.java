package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogDraft;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.Definition;
import dev.repotickets.core.backlog.ItemType;
import dev.repotickets.core.backlog.RiskLevel;
import dev.repotickets.core.backlog.Sizing;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.IdWord;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `backlog add`
public final class AddItem {
    private static final int LONGEST_WORD = 6;

    public static final Tool<Input, Written> TOOL =
            Tool.writing(
                    new ToolName("backlog", "add"),
                    "Add to the backlog",
                    "Add a backlog item: work that is wanted but not begun. It begins as new.",
                    Effect.ADDS,
                    Input.class,
                    Written.class,
                    "{\"title\":\"User registration\",\"priority\":\"high\",\"story_points\":8,"
                            + "\"acceptance_criteria\":[\"An address is confirmed\"]}",
                    AddItem::run);

    public record Input(
            String title,
            Optional<String> description,
            @Doc("Default story") Optional<ItemType> type,
            @Doc("critical, high, medium, low") Optional<String> priority,
            @Doc(min = 0, max = 10_000) Optional<Integer> storyPoints,
            @Doc(min = 1, max = 100) Optional<Integer> businessValue,
            @Doc(value = "Hours", min = 0) Optional<Double> effortEstimate,
            @Doc("Default low") Optional<RiskLevel> riskLevel,
            @Doc("Default: you") Optional<String> productOwner,
            Optional<String> assignedTo,
            Optional<EpicId> epicId,
            Optional<String> component,
            Optional<String> theme,
            List<String> labels,
            @Doc("Backlog items to be done before") List<BacklogId> dependencies,
            List<String> acceptanceCriteria,
            List<String> definitionOfDone,
            Optional<String> idempotencyKey) {}

    private AddItem() {}

    private static Written run(Input input, Call call, Writer tx) {
        Configuration rules = call.rules();
        List<String> warnings = new ArrayList<>(secrets(input, rules));
        input.epicId().ifPresent(it -> Epics.find(tx, it));
        var id =
                new BacklogId(
                        tx.mint(BacklogItem.KIND, IdWord.of(input.title(), "BL", LONGEST_WORD)));
        BacklogItem item =
                tx.apply(
                        BacklogItem.add(
                                id,
                                tx.ids().uid(call.now()),
                                draft(input, tx),
                                rules,
                                call.actor(),
                                call.now()));
        warnings.addAll(rules.labelHints(item.outline().labels()));
        String next =
                item.sizing().storyPoints().isEmpty()
                        ? ",\"story_points\":3,\"acceptance_criteria\":[\"...\"]}"
                        : ",\"status\":\"groomed\"}";
        return Written.of(
                tx,
                item,
                List.of(),
                warnings,
                Optional.of("backlog_update {\"id\":\"" + id + "\"" + next));
    }

    private static BacklogDraft draft(Input input, Writer tx) {
        return new BacklogDraft(
                input.title(),
                input.description().orElse(""),
                input.type(),
                input.priority(),
                input.labels(),
                input.component().orElse(""),
                input.theme().orElse(""),
                new Sizing(
                        input.storyPoints(),
                        input.businessValue(),
                        input.effortEstimate(),
                        input.riskLevel().orElse(RiskLevel.LOW)),
                input.productOwner(),
                input.assignedTo(),
                input.epicId(),
                new Definition(
                        Dependencies.found(tx, input.dependencies()),
                        input.acceptanceCriteria(),
                        input.definitionOfDone()));
    }

    private static List<String> secrets(Input input, Configuration rules) {
        return Secrets.under(rules)
                .in("title", input.title())
                .in("description", input.description())
                .in("component", input.component())
                .in("theme", input.theme())
                .in("labels", input.labels())
                .in("acceptance_criteria", input.acceptanceCriteria())
                .in("definition_of_done", input.definitionOfDone())
                .warnings();
    }
}
