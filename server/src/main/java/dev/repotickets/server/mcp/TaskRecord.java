package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A call that goes on after its answer, as its client sees it (the tasks extension, SEP-2663).
///
/// @param owner the name of the principal who may ask for it
/// @param result what the call came to, where the status is `completed`
/// @param error code and message, where it is `failed`
/// @param pending the questions that nobody has answered yet
record TaskRecord(
        String id,
        String owner,
        Status status,
        String message,
        Instant createdAt,
        Instant updatedAt,
        Optional<Node.Fields> result,
        Optional<Node.Fields> error,
        Map<String, Answer.Question> pending) {
    /// How long a task can be asked for after it has ended.
    static final Duration KEPT = Duration.ofHours(1);

    private static final long POLL = 1000;

    enum Status {
        WORKING,
        INPUT_REQUIRED,
        COMPLETED,
        FAILED,
        CANCELLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isFinal() {
            return this == COMPLETED || this == FAILED || this == CANCELLED;
        }
    }

    static TaskRecord begun(String id, String owner, Instant now) {
        return new TaskRecord(
                id,
                owner,
                Status.WORKING,
                "",
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    TaskRecord saying(String message, Instant now) {
        return new TaskRecord(id, owner, status, message, createdAt, now, result, error, pending);
    }

    TaskRecord asking(Map<String, Answer.Question> questions, Instant now) {
        Status next = questions.isEmpty() ? Status.WORKING : Status.INPUT_REQUIRED;
        return new TaskRecord(
                id, owner, next, message, createdAt, now, result, error, Map.copyOf(questions));
    }

    TaskRecord completed(Node.Fields result, Instant now) {
        return ended(Status.COMPLETED, Optional.of(result), Optional.empty(), now);
    }

    TaskRecord failed(Node.Fields error, Instant now) {
        return ended(Status.FAILED, Optional.empty(), Optional.of(error), now);
    }

    TaskRecord cancelled(Instant now) {
        return ended(Status.CANCELLED, Optional.empty(), Optional.empty(), now);
    }

    boolean isStale(Instant now) {
        return status.isFinal() && updatedAt.plus(KEPT).isBefore(now);
    }

    /// What a creation tells of it.
    Map<String, Node> summary() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("taskId", Node.text(id));
        fields.put("status", Node.text(status.word()));
        if (!message.isEmpty()) {
            fields.put("statusMessage", Node.text(message));
        }
        fields.put("createdAt", Node.text(createdAt.toString()));
        fields.put("lastUpdatedAt", Node.text(updatedAt.toString()));
        fields.put("ttlMs", Node.number(KEPT.toMillis()));
        fields.put("pollIntervalMs", Node.number(POLL));
        return fields;
    }

    /// Everything.
    Map<String, Node> detailed() {
        var fields = summary();
        result.ifPresent(it -> fields.put("result", it));
        error.ifPresent(it -> fields.put("error", it));
        if (!pending.isEmpty()) {
            var requests = new LinkedHashMap<String, Node>();
            pending.forEach((name, question) -> requests.put(name, Decoration.question(question)));
            fields.put("inputRequests", new Node.Fields(requests));
        }
        return fields;
    }

    private TaskRecord ended(
            Status end, Optional<Node.Fields> result, Optional<Node.Fields> error, Instant now) {
        return new TaskRecord(id, owner, end, message, createdAt, now, result, error, Map.of());
    }
}
