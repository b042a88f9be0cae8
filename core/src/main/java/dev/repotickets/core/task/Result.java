package dev.repotickets.core.task;

import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.List;
import java.util.Optional;

/// What came of a task. `artifacts` are paths or addresses; how long it took is in whole minutes.
public record Result(
        String output,
        List<String> artifacts,
        String errorMessage,
        Optional<Integer> actualDurationMinutes)
        implements Part {
    static final Result NONE = new Result("", List.of(), "", Optional.empty());

    public Result {
        output = Checks.text("output", output);
        artifacts = Checks.sentences("artifacts", artifacts);
        errorMessage = Checks.text("error", errorMessage);
    }

    Result failed(String error) {
        return new Result(output, artifacts, error, actualDurationMinutes);
    }
}
