package dev.repotickets.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepRulesTest {
    @Test
    void the_templates_and_a_diamond_are_sound() {
        for (Template template : Template.values()) {
            assertThat(StepRules.problem(template.steps())).isEmpty();
        }
        assertThat(
                        StepRules.problem(
                                List.of(
                                        Step.of("d", "test", "b", "c"),
                                        Step.of("a", "code"),
                                        Step.of("b", "code", "a"),
                                        Step.of("c", "code", "a"))))
                .isEmpty();
    }

    @Test
    void a_circle_is_refused_with_its_path() {
        Problem problem =
                refused(
                        List.of(
                                Step.of("start", "code", "c"),
                                Step.of("a", "code", "b"),
                                Step.of("b", "code", "c"),
                                Step.of("c", "code", "a")));

        assertThat(problem).isInstanceOf(Problem.Cycle.class);
        assertThat(problem.message()).isEqualTo("steps wait for each other: a -> b -> c -> a");
        assertThat(refused(List.of(Step.of("a", "code", "a"))).message()).endsWith("a -> a");
    }

    @Test
    void an_unknown_dependency_is_refused_with_the_closest() {
        Problem problem =
                refused(List.of(Step.of("build", "code"), Step.of("test", "test", "biuld")));

        assertThat(problem.message())
                .isEqualTo("steps[1].depends_on of step \"test\": there is no step \"biuld\"");
        assertThat(problem.advice()).contains("build");
    }

    @Test
    void names_are_words_and_each_is_there_once() {
        assertThat(refused(List.of(Step.of("a", "code"), Step.of("a", "test"))).message())
                .isEqualTo("steps[1].name of step \"a\": two steps have it");
        for (String name : List.of("", "two words", "a.b", "1st", "x".repeat(65), "é")) {
            assertThat(refused(List.of(Step.of(name, "code"))).message())
                    .startsWith("steps[0].name of step ");
        }
    }

    @Test
    void no_steps_and_more_than_a_hundred_are_refused() {
        assertThat(refused(List.of()).advice()).contains("feature, bugfix");
        var many = new ArrayList<Step>();
        for (int i = 0; i < 101; i++) {
            many.add(Step.of("step" + i, "code"));
        }
        assertThat(refused(many).message()).isEqualTo("steps are 101; allowed are from 1 to 100");
        assertThat(StepRules.problem(many.subList(0, 100))).isEmpty();
    }

    @Test
    void nothing_is_tried_without_end() {
        assertThat(refused(List.of(tried(11, 0, 1))).message())
                .isEqualTo("steps[0].max_attempts of step \"a\": 11 is not from 1 to 10");
        assertThat(refused(List.of(tried(0, 0, 1))).message()).contains("max_attempts");
        assertThat(refused(List.of(tried(-1, 0, 1))).message()).contains("max_attempts");
        assertThat(refused(List.of(tried(2, 86_401, 1))).message())
                .isEqualTo("steps[0].backoff_seconds of step \"a\": 86401 is not from 0 to 86400");
        assertThat(refused(List.of(tried(2, 0, 0))).message()).contains("timeout_minutes");
        assertThat(StepRules.problem(List.of(tried(10, 86_400, 1)))).isEmpty();
    }

    @Test
    void a_condition_names_only_steps_before_it() {
        assertThat(StepRules.problem(conditioned("steps.a.outcome == \"completed\""))).isEmpty();
        Problem problem = refused(conditioned("steps.c.outcome == \"completed\""));

        assertThat(problem.message())
                .isEqualTo(
                        "steps[1].condition of step \"b\": it names the step \"c\", which is not"
                                + " before this one");
        assertThat(problem.advice()).isEqualTo("Before it are: a.");
        assertThat(refused(conditioned("steps.a.outcome = 1")).message())
                .startsWith("steps[1].condition of step \"b\": condition at position 17: expected");
    }

    @Test
    void a_gate_has_neither_agent_nor_tries() {
        var gate =
                new Step(
                        "ok",
                        "",
                        "",
                        Optional.of(AgentType.TESTER),
                        Optional.empty(),
                        List.of(),
                        "",
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(refused(List.of(gate)).message()).startsWith("steps[0].gate of step \"ok\"");
    }

    private static List<Step> conditioned(String condition) {
        return List.of(
                Step.of("a", "code"), with(Step.of("b", "code", "a"), condition), Step.of("c", ""));
    }

    private static Step with(Step step, String condition) {
        return new Step(
                step.name(),
                "",
                step.taskType(),
                Optional.empty(),
                Optional.empty(),
                step.dependsOn(),
                condition,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Step tried(int attempts, int backoff, int timeout) {
        return new Step(
                "a",
                "",
                "code",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                Optional.of(attempts),
                Optional.of(backoff),
                Optional.of(timeout));
    }

    private static Problem refused(List<Step> steps) {
        return StepRules.problem(steps).orElseThrow();
    }
}
