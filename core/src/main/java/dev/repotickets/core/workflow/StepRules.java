package dev.repotickets.core.workflow;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.task.Limits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What makes steps a workflow that comes to an end.
public final class StepRules {
    private static final int MOST = 100;

    private StepRules() {}

    /// Refuses steps that cannot be run, naming the step, its field and what is allowed.
    public static void require(List<Step> steps) {
        if (steps.isEmpty() || steps.size() > MOST) {
            throw new Problem.InvalidArgument(
                            "steps",
                            "steps are " + steps.size() + "; allowed are from 1 to " + MOST,
                            steps.isEmpty()
                                    ? "Send [{\"name\":\"build\",\"task_type\":\"code\"}], or a"
                                            + " template: "
                                            + Template.names()
                                            + "."
                                    : "")
                    .toException();
        }
        Map<String, Step> byName = named(steps);
        for (int i = 0; i < steps.size(); i++) {
            dependencies(steps.get(i), i, byName);
        }
        var order = new StepOrder(byName);
        order.requireNoCircle();
        for (int i = 0; i < steps.size(); i++) {
            tries(steps.get(i), i);
            gate(steps.get(i), i);
            condition(steps.get(i), i, order);
        }
    }

    /// What is wrong with the steps, where something is.
    public static Optional<Problem> problem(List<Step> steps) {
        try {
            require(steps);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    private static Map<String, Step> named(List<Step> steps) {
        var byName = new HashMap<String, Step>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!StepName.isWord(step.name())) {
                throw refused(
                        step,
                        i,
                        "name",
                        Quoted.text(step.name()) + " is not a word",
                        "Up to 64 letters, digits, _ and -, the first a letter: unit-tests.");
            }
            if (byName.put(step.name(), step) != null) {
                throw refused(
                        step, i, "name", "two steps have it", "Each step needs a name of its own.");
            }
        }
        return byName;
    }

    private static void dependencies(Step step, int index, Map<String, Step> byName) {
        for (String name : step.dependsOn()) {
            if (!byName.containsKey(name)) {
                String closest = Closest.suggestion(name, byName.keySet());
                throw refused(
                        step,
                        index,
                        "depends_on",
                        "there is no step " + Quoted.text(name),
                        closest.isEmpty()
                                ? "Steps: "
                                        + String.join(
                                                ", ", byName.keySet().stream().sorted().toList())
                                        + "."
                                : closest);
            }
        }
    }

    private static void tries(Step step, int index) {
        bounded(step, index, "max_attempts", step.maxAttempts(), 1, 10);
        bounded(step, index, "backoff_seconds", step.backoffSeconds(), 0, Limits.LONGEST_BACKOFF);
        bounded(step, index, "timeout_minutes", step.timeoutMinutes(), 1, Limits.LONGEST_TIMEOUT);
    }

    private static void bounded(
            Step step, int index, String field, Optional<Integer> value, int least, int most) {
        if (value.filter(it -> it < least || it > most).isPresent()) {
            throw refused(
                    step, index, field, value.get() + " is not from " + least + " to " + most, "");
        }
    }

    private static void gate(Step step, int index) {
        if (!step.isGate()) {
            return;
        }
        boolean isTask =
                step.agentId().isPresent()
                        || step.agentType().isPresent()
                        || step.maxAttempts().isPresent()
                        || step.backoffSeconds().isPresent()
                        || step.timeoutMinutes().isPresent();
        if (isTask || !step.taskType().isBlank()) {
            throw refused(
                    step,
                    index,
                    "gate",
                    "a person decides on a gate, so it has no task_type, agent and tries",
                    "Leave them out, or make it two steps.");
        }
    }

    private static void condition(Step step, int index, StepOrder order) {
        Optional<Condition> condition;
        try {
            condition = step.when();
        } catch (ProblemException e) {
            throw refused(step, index, "condition", e.problem().message(), e.problem().advice());
        }
        condition.stream()
                .flatMap(Condition::operands)
                .filter(Operand.StepValue.class::isInstance)
                .map(it -> ((Operand.StepValue) it).step())
                .filter(it -> !order.ancestors(step.name()).contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw refused(
                            step,
                            index,
                            "condition",
                            "it names the step "
                                    + Quoted.text(it)
                                    + ", which is not before this one",
                            order.ancestors(step.name()).isEmpty()
                                    ? "Add it to depends_on."
                                    : "Before it are: "
                                            + String.join(", ", order.ancestors(step.name()))
                                            + ".");
                });
    }

    private static ProblemException refused(
            Step step, int index, String field, String why, String advice) {
        String path = "steps[" + index + "]." + field;
        return new Problem.InvalidArgument(
                        path, path + " of step " + Quoted.text(step.name()) + ": " + why, advice)
                .toException();
    }
}
