package dev.repotickets.tools.workspace;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.tree.Present;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Counted;
import dev.repotickets.tools.DryRun;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `workspace repair`
public final class RepairWorkspace {
    public static final Tool<Input, Repairs> TOOL =
            Tool.writing(
                    new ToolName("workspace", "repair"),
                    "Mend what can be mended",
                    "Apply the safe fixes workspace_validate lists; others where only names their"
                            + " code.",
                    Effect.SETS,
                    Input.class,
                    Repairs.class,
                    "{\"dry_run\":true}",
                    RepairWorkspace::run);

    public record Input(
            Optional<Boolean> dryRun,
            @Doc("Finding codes; default conflict_markers, which loses nothing")
                    List<String> only) {}

    public record Repairs(
            @Present List<Finding> fixed,
            @Present @Doc("What is left, with what to do about it") List<Finding> left,
            boolean dryRun,
            @Doc("How many are left out here") Optional<Integer> omitted) {}

    private RepairWorkspace() {}

    private static Repairs run(Input input, Call call, Writer tx) {
        List<String> codes = codes(input.only());
        List<Problem> settings = call.workspace().configurationProblems();
        var counted = new Counted(call.progress(), 2 * ValidateWorkspace.parts(tx) + codes.size());
        List<Finding> before = ValidateWorkspace.findings(tx, call, settings, counted);
        var mending = new Mending(tx, call.rules(), call.actor(), call.now());
        for (String code : codes) {
            mending.mend(code);
            counted.one("mending");
        }
        List<Finding> left = ValidateWorkspace.findings(tx, call, settings, counted);
        var fixed = new ArrayList<>(before);
        fixed.removeAll(left);
        Budget budget = Budget.of(call);
        List<Finding> shownFixed = budget.first(fixed, true);
        List<Finding> shownLeft = budget.first(left, false);
        int omitted = fixed.size() - shownFixed.size() + left.size() - shownLeft.size();
        boolean dryRun = input.dryRun().orElse(false);
        var repairs =
                new Repairs(
                        shownFixed, shownLeft, dryRun, Optional.of(omitted).filter(it -> it > 0));
        if (dryRun) {
            throw new DryRun(Shape.of(Repairs.class).write(repairs));
        }
        return repairs;
    }

    private static List<String> codes(List<String> only) {
        for (String code : only) {
            if (!Mending.CODES.contains(code)) {
                throw new Problem.InvalidArgument(
                                "only",
                                "only "
                                        + Quoted.text(code)
                                        + " is not one of "
                                        + String.join(", ", Mending.CODES),
                                Closest.suggestion(code, Mending.CODES))
                        .toException();
            }
        }
        return only.isEmpty() ? List.of(Mending.CONFLICTS) : only;
    }
}
