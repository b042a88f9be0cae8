package dev.repotickets.assignmodel.memory;

import dev.repotickets.core.outcome.Traits;
import java.util.List;
import java.util.Optional;

/// Under which slices a task is counted.
///
/// @param pace where durations are
public record Keys(
        String type,
        Optional<String> component,
        List<String> labels,
        String complexity,
        String pace) {
    private static final int MOST_LABELS = 8;

    public static Keys of(Traits task) {
        return new Keys(
                "type " + task.taskType(),
                task.component().isEmpty()
                        ? Optional.empty()
                        : Optional.of("component " + task.component()),
                task.labels().stream().limit(MOST_LABELS).map(it -> "label " + it).toList(),
                "complexity " + task.complexity(),
                "pace " + task.taskType());
    }
}
