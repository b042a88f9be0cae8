package dev.repotickets.tools.executor;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes what came of a task.
record Writing(Calls calls) {
    private static final String INFRA = "infra";

    Ended verdict(Assignment of, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Completed(String output, List<String> artifacts) ->
                    completed(of, output, artifacts);
            case Verdict.Failed(String error, boolean retry) -> failed(of, error, retry);
            case Verdict.Disturbed(String error) -> returned(of, error);
        };
    }

    /// One that was to end. What was done in spite of that is not thrown away.
    Ended end(Assignment of, Verdict verdict, Running.End asked) {
        if (verdict instanceof Verdict.Completed) {
            return verdict(of, verdict);
        }
        return asked.kind() == Running.End.Kind.CANCELLED
                ? cancelled(of, asked.reason())
                : returnedUntried(of, asked.reason());
    }

    private Ended completed(Assignment of, String output, List<String> artifacts) {
        Map<String, Node> arguments = of(of);
        arguments.put("output", Node.text(output));
        arguments.put(
                "artifacts",
                new Node.Items(new ArrayList<>(artifacts.stream().map(Node::text).toList())));
        return ended(of, calls.call("task_complete", arguments), Ended.How.COMPLETED, output);
    }

    private Ended failed(Assignment of, String error, boolean retry) {
        return ended(of, fail(of, error, retry), Ended.How.FAILED, error);
    }

    private Ended returned(Assignment of, String error) {
        Ended ended = ended(of, fail(of, error, true), Ended.How.RETURNED, error);
        if (ended.how() == Ended.How.RETURNED) {
            calls.call("assign_record", Calls.with("task_id", of.taskId(), "result", INFRA));
        }
        return ended;
    }

    /// Without that it counts as a try.
    private Ended returnedUntried(Assignment of, String reason) {
        Map<String, Node> arguments = of(of);
        arguments.put("error", Node.text(reason));
        arguments.put("requeue", Node.truth(true));
        return ended(of, calls.call("task_fail", arguments), Ended.How.RETURNED, reason);
    }

    private Ended cancelled(Assignment of, String reason) {
        Map<String, Node> arguments = Calls.with("id", of.taskId(), "reason", reason);
        return ended(of, calls.call("task_cancel", arguments), Ended.How.CANCELLED, reason);
    }

    private Outcome fail(Assignment of, String error, boolean retry) {
        Map<String, Node> arguments = of(of);
        arguments.put(
                "error", Node.text(error.isBlank() ? "it failed and did not say why" : error));
        arguments.put("retry", Node.truth(retry));
        return calls.call("task_fail", arguments);
    }

    private static Map<String, Node> of(Assignment of) {
        return Calls.with("id", of.taskId(), "agent_id", of.agentId(), "fence", of.fence());
    }

    private static Ended ended(Assignment of, Outcome outcome, Ended.How how, String note) {
        return switch (outcome) {
            case Outcome.Done _ -> new Ended(of.taskId(), of.agentId(), how, note);
            case Outcome.Failed(String _, Problem problem) ->
                    new Ended(
                            of.taskId(),
                            of.agentId(),
                            Ended.How.UNWRITTEN,
                            problem.message() + "\n" + note);
        };
    }
}
