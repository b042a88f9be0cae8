package dev.repotickets.tools.epic;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicDraft;
import dev.repotickets.core.epic.Schedule;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.IdWord;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `epic create`
///
/// Ids of epics are beside those of tickets: an epic and a ticket may both be `USER-1`.
public final class CreateEpic {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("epic", "create"),
                    "Create an epic",
                    "Create an epic, a goal that several tickets serve. It begins as a draft.",
                    Effect.ADDS,
                    Input.class,
                    Ref.class,
                    "{\"title\":\"User Management\",\"priority\":\"high\",\"goals\":[\"Sign in\"]}",
                    CreateEpic::run);

    public record Input(
            String title,
            Optional<String> description,
            @Doc("critical, high, medium, low") Optional<String> priority,
            @Doc("Default: you") Optional<String> owner,
            Optional<String> ownerEmail,
            List<String> labels,
            Optional<String> targetVersion,
            Optional<LocalDate> startDate,
            Optional<LocalDate> targetDate,
            @Doc(min = 0) Optional<Integer> estimatedPoints,
            List<String> goals,
            List<String> successCriteria,
            Optional<String> idempotencyKey) {}

    private CreateEpic() {}

    private static Ref run(Input input, Call call, Writer tx) {
        Configuration rules = call.rules();
        List<String> warnings = new ArrayList<>(secrets(input, rules));
        var id = new EpicId(tx.mint(Epic.KIND, IdWord.of(input.title(), "EPIC")));
        Epic epic =
                tx.apply(
                        Epic.open(
                                id,
                                tx.ids().uid(call.now()),
                                draft(input),
                                rules,
                                call.actor(),
                                call.now()));
        warnings.addAll(rules.labelHints(epic.outline().labels()));
        return Ref.to(id.value(), Epics.revision(tx, epic), List.of())
                .withWarnings(warnings)
                .withNext("epic_add_tickets {\"id\":\"" + id + "\",\"ticket_ids\":[\"...\"]}");
    }

    private static EpicDraft draft(Input input) {
        return new EpicDraft(
                input.title(),
                input.description().orElse(""),
                input.priority(),
                input.owner(),
                input.ownerEmail(),
                input.labels(),
                new Schedule(
                        input.targetVersion().orElse(""),
                        input.startDate(),
                        input.targetDate(),
                        Optional.empty(),
                        input.estimatedPoints()),
                input.goals(),
                input.successCriteria());
    }

    private static List<String> secrets(Input input, Configuration rules) {
        return Secrets.under(rules)
                .in("title", input.title())
                .in("description", input.description())
                .in("labels", input.labels())
                .in("goals", input.goals())
                .in("success_criteria", input.successCriteria())
                .warnings();
    }
}
