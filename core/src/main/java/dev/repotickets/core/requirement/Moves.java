package dev.repotickets.core.requirement;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether an item may go from one status to another.
final class Moves {
    private Moves() {}

    static RequirementStatus of(Requirement item, Optional<ItemStatus> wanted) {
        return to(item, RequirementStatus.class, item.status(), item.status().next(), wanted);
    }

    static ScenarioStatus of(GherkinScenario item, Optional<ItemStatus> wanted) {
        return to(item, ScenarioStatus.class, item.status(), item.status().next(), wanted);
    }

    static ResultStatus of(ExpectedResult item, Optional<ItemStatus> wanted) {
        return to(item, ResultStatus.class, item.status(), item.status().next(), wanted);
    }

    private static <E extends Enum<E>> E to(
            Item item, Class<E> type, E now, List<E> next, Optional<ItemStatus> wanted) {
        if (wanted.isEmpty()) {
            return now;
        }
        String word = Words.of(wanted.get());
        Optional<E> status = Words.find(type, word);
        if (status.isPresent() && (status.get() == now || next.contains(status.get()))) {
            return status.get();
        }
        String allowed = next.stream().map(Words::of).collect(Collectors.joining(", "));
        throw new Problem.InvalidArgument(
                        "status",
                        "%s %s is %s and cannot become %s"
                                .formatted(
                                        item.kind().word(), item.id().value(), Words.of(now), word),
                        "Allowed now: " + allowed + "." + verified(item))
                .toException();
    }

    private static String verified(Item item) {
        return item instanceof ExpectedResult
                ? " Verified or failed, say what was found: requirement_verify"
                        + " {\"ticket_id\":\"...\",\"id\":\""
                        + item.id().value()
                        + "\",\"passed\":true}"
                : "";
    }
}
