package dev.repotickets.core.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourTest {

    @Test
    void steps_in_the_usual_order_are_kept_as_three_lists() {
        Behaviour behaviour = behaviour("Given a|And b|When c|Then d|And e");

        assertThat(behaviour)
                .isEqualTo(Behaviour.of("", List.of("a", "b"), List.of("c"), List.of("d", "e")));
        assertThat(behaviour.sequence()).isEqualTo(steps("Given a|And b|When c|Then d|And e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Given a|When b|Given c",
                "Given a|But b",
                "* a|* b",
                "And a|Then b",
                "Given a|When b|Then c|When d|Then e"
            })
    void what_three_lists_cannot_say_is_kept_in_its_order(String text) {
        Behaviour behaviour = behaviour(text);

        assertThat(behaviour.given()).isEmpty();
        assertThat(behaviour.steps()).isEqualTo(steps(text));
        assertThat(behaviour.sequence()).isEqualTo(steps(text));
    }

    @Test
    void a_table_or_a_text_keeps_its_step() {
        var table = List.of(new Step.Row(List.of("name", "Ada")));
        var step = new Step(StepKeyword.GIVEN, "users", table, Optional.empty());

        assertThat(Behaviour.of("", List.of(step)).steps()).containsExactly(step);
    }

    @Test
    void and_but_and_star_count_as_what_they_go_on_with() {
        assertThat(behaviour("* a|Given b|When c|But d|Then e|* f").counts())
                .isEqualTo(Map.of(StepKeyword.GIVEN, 2, StepKeyword.WHEN, 2, StepKeyword.THEN, 2));
    }

    @Test
    void a_scenario_has_steps_in_one_form() {
        assertThatThrownBy(() -> Behaviour.of("", List.of(), List.of(), List.of()))
                .hasMessageContaining("the scenario has no steps");
        assertThatThrownBy(() ->
                        new Behaviour("", List.of("a"), List.of(), List.of(), steps("Given a")))
                .hasMessageContaining("both steps and given, when, then");
    }

    private static Behaviour behaviour(String text) {
        return Behaviour.of("", steps(text));
    }

    private static List<Step> steps(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(line -> line.split(" ", 2))
                .map(words -> Step.plain(keyword(words[0]), words[1]))
                .toList();
    }

    private static StepKeyword keyword(String word) {
        return Arrays.stream(StepKeyword.values())
                .filter(it -> it.gherkin().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
