package dev.repotickets.tools.backlog;

import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.sprint.Dates;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Sprints;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `sprint create`
public final class CreateSprint {
    private static final String WORD = "SPRINT";

    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("sprint", "create"),
                    "Create a sprint",
                    "Create a sprint. It begins as planned; no two have the same name.",
                    Effect.ADDS,
                    Input.class,
                    Ref.class,
                    "{\"name\":\"Sprint 1\",\"capacity\":20}",
                    CreateSprint::run);

    public record Input(
            String name,
            Optional<LocalDate> startDate,
            @Doc("Its last day") Optional<LocalDate> endDate,
            Optional<String> goal,
            @Doc(value = "Points", min = 0, max = 10_000) Optional<Integer> capacity,
            Optional<String> idempotencyKey) {}

    private CreateSprint() {}

    private static Ref run(Input input, Call call, Writer tx) {
        List<String> warnings =
                Secrets.under(call.rules())
                        .in("name", input.name())
                        .in("goal", input.goal())
                        .warnings();
        Sprints.requireNewName(tx, input.name(), Optional.empty());
        var id = new SprintId(tx.mint(Sprint.KIND, WORD));
        Sprint sprint =
                tx.apply(
                        Sprint.plan(
                                id,
                                tx.ids().uid(call.now()),
                                input.name(),
                                input.goal().orElse(""),
                                new Dates(input.startDate(), input.endDate(), Optional.empty()),
                                input.capacity(),
                                call.actor(),
                                call.now()));
        return Ref.to(id.value(), Sprints.revision(tx, sprint), List.of())
                .withWarnings(warnings)
                .withNext("sprint_plan {\"id\":\"" + id + "\"}");
    }
}
