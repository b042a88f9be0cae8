package dev.repotickets.core.requirement;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a scenario says, in one of two forms: three lists where they can say it, else the steps in
/// their order. Never both, so that there is one truth; [#sequence] reads either.
///
/// `background` is free text that stands before the steps.
public record Behaviour(
        String background,
        List<String> given,
        List<String> when,
        List<String> then,
        List<Step> steps)
        implements Part {

    public Behaviour {
        background = Limits.bounded("background", background);
        given = List.copyOf(given);
        when = List.copyOf(when);
        then = List.copyOf(then);
        steps = List.copyOf(steps);
        boolean hasLists = !(given.isEmpty() && when.isEmpty() && then.isEmpty());
        if (hasLists != steps.isEmpty()) {
            throw new Problem.InvalidArgument(
                            hasLists ? "steps" : "given",
                            hasLists
                                    ? "the scenario has both steps and given, when, then"
                                    : "the scenario has no steps",
                            "Give at least one of given, when, then.")
                    .toException();
        }
    }

    public static Behaviour of(
            String background, List<String> given, List<String> when, List<String> then) {
        return new Behaviour(background, given, when, then, List.of());
    }

    /// The simplest form that says these steps.
    public static Behaviour of(String background, List<Step> steps) {
        var lists = new EnumMap<StepKeyword, List<String>>(StepKeyword.class);
        StepKeyword current = StepKeyword.AND;
        for (Step step : steps) {
            StepKeyword next = step.keyword() == StepKeyword.AND ? current : step.keyword();
            boolean isInOrder = next.isOwn() && (!current.isOwn() || current.compareTo(next) <= 0);
            if (!isInOrder || !step.isPlain()) {
                return new Behaviour(background, List.of(), List.of(), List.of(), steps);
            }
            lists.computeIfAbsent(next, _ -> new ArrayList<>()).add(step.text());
            current = next;
        }
        return of(
                background,
                lists.getOrDefault(StepKeyword.GIVEN, List.of()),
                lists.getOrDefault(StepKeyword.WHEN, List.of()),
                lists.getOrDefault(StepKeyword.THEN, List.of()));
    }

    /// All steps in their order, whichever form they are kept in.
    public List<Step> sequence() {
        if (!steps.isEmpty()) {
            return steps;
        }
        var sequence = new ArrayList<Step>();
        append(sequence, StepKeyword.GIVEN, given);
        append(sequence, StepKeyword.WHEN, when);
        append(sequence, StepKeyword.THEN, then);
        return List.copyOf(sequence);
    }

    /// How many steps say each of given, when and then; And, But and * count as what they go on
    /// with, and as given at the beginning.
    public Map<StepKeyword, Integer> counts() {
        var counts = new EnumMap<StepKeyword, Integer>(StepKeyword.class);
        StepKeyword current = StepKeyword.GIVEN;
        for (Step step : sequence()) {
            current = step.keyword().isOwn() ? step.keyword() : current;
            counts.merge(current, 1, Integer::sum);
        }
        return counts;
    }

    private static void append(List<Step> sequence, StepKeyword first, List<String> texts) {
        StepKeyword keyword = first;
        for (String text : texts) {
            sequence.add(Step.plain(keyword, text));
            keyword = StepKeyword.AND;
        }
    }
}
