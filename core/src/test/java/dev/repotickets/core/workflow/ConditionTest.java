package dev.repotickets.core.workflow;

import static dev.repotickets.core.ticket.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.ticket.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final Scope SCOPE =
            new Scope(
                    Map.of("env", "prod", "count", "12", "deploy", "true", "none", "0"),
                    Map.of(
                            "test",
                            StepState.PENDING.ended(
                                    StepStatus.COMPLETED, "1 flaky \"test\" (${x})", NOON),
                            "lint",
                            StepState.PENDING.ended(StepStatus.FAILED, "3 errors", NOON),
                            "next",
                            StepState.PENDING),
                    Optional.of(
                                    Samples.opened(
                                            "FIX-1",
                                            Samples.uid(1),
                                            "Fix",
                                            "",
                                            List.of("ui", "api"),
                                            Specification.NONE))
                            .map(Change::state));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs.env == \"prod\"",
                "inputs.env == 'prod'",
                "inputs.count > 9",
                "inputs.count == 12.0",
                "inputs.count >= 12 and inputs.count <= 12",
                "inputs.env in [\"test\", \"prod\"]",
                "inputs.deploy",
                "inputs.deploy == true",
                "not inputs.none",
                "steps.test.outcome == \"completed\"",
                "steps.test.output contains \"flaky\"",
                "steps.test.output contains \"\\\"test\\\"\"",
                "steps.test.output contains '${x}'",
                "steps.lint.error contains \"3\"",
                "ticket.priority in [\"critical\", \"medium\"]",
                "ticket.labels contains \"ui\"",
                "not ticket.labels contains \"u\"",
                "ticket.status == \"open\" and not ticket.type",
                "inputs.env == \"test\" or inputs.env == \"prod\" and inputs.deploy",
                "not (inputs.env == \"test\" or inputs.none)"
            })
    void true_of_what_the_run_knows(String text) {
        assertThat(Condition.parse(text).isTrueOf(SCOPE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs.missing",
                "inputs.missing == \"x\"",
                "inputs.missing < 1",
                "1 > inputs.missing",
                "steps.next.outcome",
                "steps.unknown.output contains \"x\"",
                "inputs.env in []",
                "inputs.env != \"\" and inputs.env != \"prod\"",
                "false",
                "(inputs.env == \"test\" or inputs.env == \"prod\") and inputs.none"
            })
    void false_of_it_and_what_is_missing_is_empty(String text) {
        assertThat(Condition.parse(text).isTrueOf(SCOPE)).isFalse();
        assertThat(Condition.parse(text).isTrueOf(new Scope(Map.of(), Map.of(), Optional.empty())))
                .isFalse();
    }

    @Test
    void what_is_missing_is_the_same_as_an_empty_text() {
        assertThat(Condition.parse("inputs.missing == \"\"").isTrueOf(SCOPE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "inputs.env = \"prod\" | 12 | expected a value, a text in quotes",
                "inputs.env == | 14 | expected inputs.NAME",
                "and inputs.env | 1 | expected inputs.NAME",
                "inputs.env inputs.env | 12 | expected and, or or the end",
                "(inputs.env | 12 | expected ), found the end",
                "inputs.env in [inputs.env] | 16 | expected a text, a number",
                "inputs.env in \"prod\" | 15 | expected [",
                "steps.test.task_id | 1 | expected one of outcome, output, error",
                "ticket.reporter | 1 | expected one of type, status, priority, labels",
                "env | 1 | expected inputs.NAME",
                "inputs.env == \"prod | 15 | expected a value",
                "a == b == c | 1 | expected inputs.NAME",
                "1 == 2 == 3 | 8 | expected and, or",
                "1.2.3 | 1 | expected a value"
            })
    void a_mistake_is_refused_with_its_position_and_what_was_expected(
            String text, int position, String expected) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it ->
                                assertThat(it.problem().message())
                                        .startsWith("condition at position " + position + ": ")
                                        .contains(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${inputs.env}",
                "T(java.lang.Runtime).getRuntime().exec('id')",
                "inputs.env; rm -rf /",
                "system(\"id\")",
                "inputs.env == `id`",
                "inputs.env == $(id)",
                "inputs['env']",
                "#{1}",
                "inputs.__class__.__mro__",
                "{{7*7}}",
                "inputs.env.getClass()",
                "import os",
                "\u0000",
                "ticket.title",
                "1e999999999 == 1"
            })
    void nothing_but_comparisons_is_understood(String text) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem()).isInstanceOf(Problem.InvalidArgument.class));
    }

    @Test
    void very_deep_and_very_long_ones_are_refused_at_once() {
        assertThat(Condition.parse("(".repeat(16) + "true" + ")".repeat(16)).isTrueOf(SCOPE))
                .isTrue();
        refused("(".repeat(17) + "true" + ")".repeat(17), "more than 16 deep");
        refused("not ".repeat(100) + "true", "more than 16 deep");
        refused("(".repeat(400), "more than 16 deep");
        refused("a".repeat(1_000_000), "allowed are 500");
        refused("\"" + "\\".repeat(490), "expected a value");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it ->
                                assertThat(it.problem().message())
                                        .contains(why)
                                        .hasSizeLessThan(300));
    }
}
