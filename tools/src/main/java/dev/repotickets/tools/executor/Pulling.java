package dev.repotickets.tools.executor;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.Map;
import java.util.Optional;

/// Begins tasks, and tells what they are.
record Pulling(Calls calls, int leaseMinutes) {

    /// The best task for an agent, begun; nothing where there is none for it now.
    ///
    /// @throws dev.repotickets.core.problem.ProblemException where the agent cannot work
    Optional<Assignment> next(AgentId agent) {
        Outcome outcome =
                calls.call(
                        "task_next", Calls.with("agent_id", agent, "lease_minutes", leaseMinutes));
        return switch (outcome) {
            case Outcome.Done(Node.Fields(Map<String, Node> output)) ->
                    output.get("task") instanceof Node.Fields(Map<String, Node> task)
                            ? Optional.of(assignment(agent, task))
                            : Optional.empty();
            case Outcome.Failed(String _, Problem problem) -> throw problem.toException();
        };
    }

    /// That task, begun by that agent.
    Beginning.Result start(TaskId task, AgentId agent) {
        Outcome started =
                calls.call(
                        "task_start",
                        Calls.with("id", task, "agent_id", agent, "lease_minutes", leaseMinutes));
        return switch (started) {
            case Outcome.Failed(String _, Problem problem) ->
                    new Beginning.Refused(problem.message());
            case Outcome.Done(Node.Fields(Map<String, Node> lease)) ->
                    switch (calls.call("task_get", Calls.with("id", task))) {
                        case Outcome.Failed(String _, Problem problem) ->
                                new Beginning.Refused(problem.message());
                        case Outcome.Done(Node.Fields(Map<String, Node> read)) -> {
                            var fields = new java.util.HashMap<>(read);
                            fields.putAll(lease);
                            yield new Beginning.Begun(assignment(agent, fields));
                        }
                    };
        };
    }

    private static Assignment assignment(AgentId agent, Map<String, Node> fields) {
        return new Assignment(
                new TaskId(text(fields, "id")),
                agent,
                text(fields, "ticket_id"),
                text(fields, "ticket_title"),
                text(fields, "task_type"),
                text(fields, "priority"),
                text(fields, "description"),
                text(fields, "instructions"),
                text(fields, "expected_output"),
                fields.get("attempts") instanceof Node.Numeral count ? count.value().intValue() : 0,
                text(fields, "last_error"),
                fields.get("fence") instanceof Node.Numeral fence ? fence.value().longValue() : 0);
    }

    private static String text(Map<String, Node> fields, String name) {
        return fields.get(name) instanceof Node.Text(String value) ? value : "";
    }
}
