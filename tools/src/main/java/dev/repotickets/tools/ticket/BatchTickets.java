package dev.repotickets.tools.ticket;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Present;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.DryRun;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Steps;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Work;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `ticket batch`
///
/// Its steps are calls of the other tools: all of them in one write, so that they happen or none
/// does; or, where that is asked for, each in its own.
public final class BatchTickets {
    private static final int MOST = 500;

    public static final Tool<Input, BatchResult> TOOL =
            Tool.combining(
                    new ToolName("ticket", "batch"),
                    "Change many things at once",
                    "Create/update/close many in one atomic transaction. Refer to new ones as"
                            + " \"$1\", \"$2\".",
                    Effect.ADDS,
                    Input.class,
                    BatchResult.class,
                    "{\"operations\":[{\"op\":\"create\",\"args\":{\"title\":\"Form\"}},"
                            + "{\"op\":\"comment\",\"args\":{\"id\":\"$1\",\"body\":\"Started\"}}]}",
                    new Work.Combining<>(BatchTickets::isAtomic, BatchTickets::run));

    public record Step(
            @Doc("create, update, close, comment, link..., or any tool: epic_create") String op,
            @Present @Doc("Arguments of that tool") Map<String, Node> args) {}

    public record Input(
            @Present List<Step> operations,
            @Doc("Default true: all happen, or none. false: each by itself")
                    Optional<Boolean> atomic,
            Optional<Boolean> dryRun,
            Optional<String> idempotencyKey) {}

    public record Failure(String code, String message, String advice) {}

    /// `index` is that of the operation, from 0.
    public record Failed(int index, String tool, Failure error) {}

    public record BatchResult(
            @Present @Doc("The answer of each step, in order; {} where it failed")
                    List<Node.Fields> results,
            @Doc("\"$1\" and so on: the ids that were made") Map<String, String> ids,
            @Doc("True where every step happened") boolean ok,
            @Doc("Steps that did not happen") List<Failed> failed,
            boolean dryRun) {}

    private BatchTickets() {}

    private static boolean isAtomic(Input input) {
        return input.atomic().orElse(true);
    }

    private static BatchResult run(Input input, Call call, Steps steps) {
        requireSensible(input);
        var batch = new Batch(steps);
        for (int i = 0; i < input.operations().size(); i++) {
            Step step = input.operations().get(i);
            Optional<String> key = input.idempotencyKey().map(stepKey(i)::concat);
            if (isAtomic(input)) {
                batch.run(i, step, Optional.empty());
            } else {
                batch.runApart(i, step, key);
            }
        }
        var result = batch.result(input.dryRun().orElse(false));
        if (result.dryRun()) {
            throw new DryRun(Shape.of(BatchResult.class).write(result));
        }
        return result;
    }

    private static String stepKey(int index) {
        return "step-" + index + "-of-";
    }

    private static void requireSensible(Input input) {
        int size = input.operations().size();
        if (size == 0 || size > MOST) {
            throw new Problem.InvalidArgument(
                            "operations", size + " operations; allowed are 1 to " + MOST)
                    .toException();
        }
        if (!isAtomic(input) && input.dryRun().orElse(false)) {
            throw new Problem.InvalidArgument(
                            "dry_run",
                            "dry_run shows a batch that happens as a whole",
                            "Leave atomic out, or leave dry_run out.")
                    .toException();
        }
    }

    /// What a batch has done so far. It belongs to one call.
    private static final class Batch {
        private final Steps steps;
        private final List<Node.Fields> results = new ArrayList<>();
        private final List<Failed> failed = new ArrayList<>();
        private final Map<String, String> ids = new LinkedHashMap<>();
        private int made;

        Batch(Steps steps) {
            this.steps = steps;
        }

        void run(int index, Step step, Optional<String> key) {
            String where = "operations[" + index + "]";
            Tool<?, ?> tool = BatchStep.tool(step.op(), where, steps);
            made += tool.makesSomething() ? 1 : 0;
            try {
                Node.Fields result =
                        steps.run(tool, BatchStep.arguments(step.args(), ids, key, tool));
                results.add(result);
                if (tool.makesSomething()
                        && result.values().get("id") instanceof Node.Text(String id)) {
                    ids.put("$" + made, id);
                }
            } catch (ProblemException e) {
                throw Located.in(where, tool.name().mcp(), e.problem()).toException();
            }
        }

        void runApart(int index, Step step, Optional<String> key) {
            try {
                run(index, step, key);
            } catch (ProblemException e) {
                Problem problem = e.problem();
                var failure =
                        new Failure(problem.code().word(), problem.message(), problem.advice());
                results.add(new Node.Fields(Map.of()));
                failed.add(new Failed(index, step.op(), failure));
            }
        }

        BatchResult result(boolean dryRun) {
            return new BatchResult(results, ids, failed.isEmpty(), failed, dryRun);
        }
    }
}
