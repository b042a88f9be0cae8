package dev.repotickets.tools.ticket;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Present;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.DryRun;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `ticket batch`
///
/// Its steps are calls of the other ticket tools inside one write: all happen, or none.
public final class BatchTickets {
    private static final int MOST = 500;
    private static final Toolbox STEPS =
            new Toolbox(
                    List.of(
                            CreateTicket.TOOL,
                            UpdateTicket.TOOL,
                            CloseTicket.TOOL,
                            CommentTicket.TOOL,
                            LinkTickets.TOOL));

    public static final Tool<Input, BatchResult> TOOL =
            Tool.writing(
                    new ToolName("ticket", "batch"),
                    "Change many tickets at once",
                    "Create/update/close many tickets in one atomic transaction. Refer to new ones"
                            + " as \"$1\", \"$2\".",
                    Effect.ADDS,
                    Input.class,
                    BatchResult.class,
                    "{\"operations\":[{\"op\":\"create\",\"args\":{\"title\":\"Form\"}},"
                            + "{\"op\":\"comment\",\"args\":{\"id\":\"$1\",\"body\":\"Started\"}}]}",
                    BatchTickets::run);

    /// What a step does.
    public enum Operation {
        CREATE,
        UPDATE,
        CLOSE,
        COMMENT,
        LINK
    }

    public record Step(
            Operation op,
            @Present @Doc("Arguments of the matching ticket_* tool") Map<String, Node> args) {}

    public record Input(
            @Present List<Step> operations,
            @Doc("Always true: all happen, or none") Optional<Boolean> atomic,
            @Doc("Preview only") Optional<Boolean> dryRun,
            @Doc("Same key = same result on retry") Optional<String> idempotencyKey) {}

    public record BatchResult(
            @Present @Doc("The answer of each step, in order") List<Node.Fields> results,
            @Doc("\"$1\" and so on: the ids that were made") Map<String, String> ids,
            boolean dryRun) {}

    private BatchTickets() {}

    private static BatchResult run(Input input, Call call, Writer tx) {
        requireSensible(input);
        var results = new ArrayList<Node.Fields>();
        var ids = new LinkedHashMap<String, String>();
        for (int i = 0; i < input.operations().size(); i++) {
            Step step = input.operations().get(i);
            Node.Fields result = run(i, step, ids, call, tx);
            results.add(result);
            if (step.op() == Operation.CREATE
                    && result.values().get("id") instanceof Node.Text(String id)) {
                ids.put("$" + (ids.size() + 1), id);
            }
        }
        boolean dryRun = input.dryRun().orElse(false);
        var result = new BatchResult(results, ids, dryRun);
        if (dryRun) {
            throw new DryRun(Shape.of(BatchResult.class).write(result));
        }
        return result;
    }

    private static void requireSensible(Input input) {
        int size = input.operations().size();
        if (size == 0 || size > MOST) {
            throw new Problem.InvalidArgument(
                            "operations", size + " operations; allowed are 1 to " + MOST)
                    .toException();
        }
        if (!input.atomic().orElse(true)) {
            throw new Problem.InvalidArgument(
                            "atomic",
                            "atomic false is not there yet: a batch happens as a whole",
                            "Leave it out, or send several batches.")
                    .toException();
        }
    }

    private static Node.Fields run(
            int index, Step step, Map<String, String> ids, Call call, Writer tx) {
        String tool = "ticket_" + step.op().name().toLowerCase(Locale.ROOT);
        String where = "operations[" + index + "]";
        try {
            return STEPS.step(tool, resolved(new Node.Fields(step.args()), ids), call, tx);
        } catch (ProblemException e) {
            throw Located.in(where, tool, e.problem()).toException();
        }
    }

    /// The arguments with "$1" and the like, where they are a whole value, put in place.
    private static Node resolved(Node node, Map<String, String> ids) {
        return switch (node) {
            case Node.Text(String text) when text.matches("\\$[1-9][0-9]{0,3}") ->
                    Node.text(known(text, ids));
            case Node.Items(List<Node> values) ->
                    new Node.Items(values.stream().map(it -> resolved(it, ids)).toList());
            case Node.Fields(Map<String, Node> values) -> {
                var resolved = new LinkedHashMap<String, Node>();
                values.forEach((name, value) -> resolved.put(name, resolved(value, ids)));
                yield new Node.Fields(resolved);
            }
            default -> node;
        };
    }

    private static String known(String reference, Map<String, String> ids) {
        String id = ids.get(reference);
        if (id == null) {
            throw new Problem.InvalidArgument(
                            "args",
                            reference + " names no ticket that an earlier step creates",
                            "\"$1\" is the first ticket that this batch creates.")
                    .toException();
        }
        return id;
    }
}
