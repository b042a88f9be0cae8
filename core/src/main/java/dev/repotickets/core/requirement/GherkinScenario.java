package dev.repotickets.core.requirement;

import dev.repotickets.core.id.PartId;
import dev.repotickets.core.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/// Behaviour by example: given a state, when something happens, then something holds.
public record GherkinScenario(
        PartId id,
        String title,
        String background,
        List<String> given,
        List<String> when,
        List<String> then,
        SortedSet<String> tags,
        ScenarioStatus status,
        Instant createdAt,
        String author) {

    public GherkinScenario {
        title = Limits.given("title", title);
        given = List.copyOf(given);
        when = List.copyOf(when);
        then = List.copyOf(then);
        if (given.isEmpty() && when.isEmpty() && then.isEmpty()) {
            throw new Problem.InvalidArgument(
                            "given",
                            "the scenario has no steps",
                            "Give at least one of given, when, then.")
                    .toException();
        }
    }
}
