package dev.repotickets.server.mcp;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a task is written to its store and read again. Open questions are not kept: nobody would go
/// on from their answers.
final class TaskForm {
    private TaskForm() {}

    static String write(TaskRecord task) {
        var fields = new LinkedHashMap<>(task.detailed());
        fields.put("owner", Node.text(task.owner()));
        fields.remove("inputRequests");
        return Json.write(new Node.Fields(fields));
    }

    /// Nothing where it cannot be understood. What had not ended has failed: the program that
    /// worked on it is gone.
    static Optional<TaskRecord> read(String json, Instant now) {
        try {
            if (!(Json.parse(json) instanceof Node.Fields(Map<String, Node> fields))) {
                return Optional.empty();
            }
            var status = TaskRecord.Status.valueOf(text(fields, "status").toUpperCase(Locale.ROOT));
            var task =
                    new TaskRecord(
                            text(fields, "taskId"),
                            text(fields, "owner"),
                            status,
                            fields.containsKey("statusMessage")
                                    ? text(fields, "statusMessage")
                                    : "",
                            Instant.parse(text(fields, "createdAt")),
                            Instant.parse(text(fields, "lastUpdatedAt")),
                            fields(fields, "result"),
                            fields(fields, "error"),
                            Map.of());
            return Optional.of(status.isFinal() ? task : task.failed(interrupted(), now));
        } catch (ProblemException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Node.Fields interrupted() {
        return new Node.Fields(
                Map.of(
                        "code",
                        Node.number(-32603),
                        "message",
                        Node.text(
                                "the server was stopped while it worked on this; what it had written is"
                                        + " written: look, then call again")));
    }

    private static Optional<Node.Fields> fields(Map<String, Node> fields, String name) {
        return fields.get(name) instanceof Node.Fields found
                ? Optional.of(found)
                : Optional.empty();
    }

    private static String text(Map<String, Node> fields, String name) {
        if (fields.get(name) instanceof Node.Text(String value)) {
            return value;
        }
        throw new IllegalArgumentException(name);
    }
}
