package dev.repotickets.core.workflow;

import dev.repotickets.core.id.TaskId;
import java.time.Instant;
import java.util.Optional;

/// How far one step of a run is, and what came of it. `output` and `error` are their first 10,000
/// characters; all of them are in the task.
public record StepState(
        StepStatus status,
        Optional<TaskId> taskId,
        String output,
        String error,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt) {
    private static final int LONGEST = 10_000;

    static final StepState PENDING =
            new StepState(
                    StepStatus.PENDING,
                    Optional.empty(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty());

    public StepState {
        output = shortened(output);
        error = shortened(error);
    }

    StepState ready(Optional<TaskId> task) {
        return new StepState(StepStatus.READY, task, "", error, Optional.empty(), Optional.empty());
    }

    StepState begun(Instant at) {
        return new StepState(
                StepStatus.IN_PROGRESS, taskId, "", error, Optional.of(at), Optional.empty());
    }

    /// Back among those that can begin, after a try that failed or was given up.
    StepState again(String why) {
        return new StepState(StepStatus.READY, taskId, "", why, Optional.empty(), Optional.empty());
    }

    StepState ended(StepStatus outcome, String text, Instant at) {
        boolean isFailure = outcome == StepStatus.FAILED;
        return new StepState(
                outcome,
                taskId,
                isFailure ? "" : text,
                isFailure ? text : "",
                startedAt,
                Optional.of(at));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}
