package dev.repotickets.tools.gherkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.requirement.Behaviour;
import dev.repotickets.core.requirement.Step;
import dev.repotickets.core.requirement.StepKeyword;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureReaderTest {

    @Test
    void every_scenario_is_read_with_backgrounds_rules_rows_and_inherited_tags() {
        FeatureFile file =
                read(
                        """
                        @auth
                        Feature: Login
                          Background:
                            Given a browser

                          @smoke
                          Scenario: Valid
                            Given I am on the page
                            When I log in
                            Then I am in
                            And greeted

                          Rule: Locked
                            Background:
                              Given a locked user

                            @slow
                            Scenario Outline: <who> stays out
                              When <who> logs in
                              Then the answer is <code>

                              @weekly
                              Examples:
                                | who | code |
                                | Ann | 403  |
                                | Bob | 423  |
                        """);

        assertThat(file.warnings()).isEmpty();
        assertThat(file.scenarios())
                .extracting(FeatureFile.Example::title)
                .containsExactly("Valid", "Ann stays out", "Bob stays out");
        assertThat(file.scenarios().getFirst().behaviour())
                .isEqualTo(
                        Behaviour.of(
                                "",
                                List.of("a browser", "I am on the page"),
                                List.of("I log in"),
                                List.of("I am in", "greeted")));
        assertThat(file.scenarios().getFirst().tags()).containsExactly("auth", "smoke");
        assertThat(file.scenarios().getLast().behaviour())
                .isEqualTo(
                        Behaviour.of(
                                "",
                                List.of("a browser", "a locked user"),
                                List.of("Bob logs in"),
                                List.of("the answer is 423")));
        assertThat(file.scenarios().getLast().tags()).containsExactly("auth", "slow", "weekly");
    }

    @Test
    void but_star_tables_and_texts_are_kept_in_their_order() {
        FeatureFile file =
                read(
                        """
                        Feature: x
                          Scenario: y
                            why it is so
                            * a start
                            Given users
                              | name | note  |
                              | Ada  | a \\| b |
                            But not
                              \"""json
                              {
                                "x": 1
                              }
                              \"""
                        """);

        Behaviour behaviour = file.scenarios().getFirst().behaviour();
        assertThat(behaviour.background()).isEqualTo("why it is so");
        assertThat(behaviour.steps())
                .containsExactly(
                        Step.plain(StepKeyword.STAR, "a start"),
                        new Step(
                                StepKeyword.GIVEN,
                                "users",
                                List.of(
                                        new Step.Row(List.of("name", "note")),
                                        new Step.Row(List.of("Ada", "a | b"))),
                                Optional.empty()),
                        new Step(
                                StepKeyword.BUT,
                                "not",
                                List.of(),
                                Optional.of(new Step.DocString("{\n  \"x\": 1\n}", "json"))));
    }

    @Test
    void other_languages_mean_the_same() {
        FeatureFile file =
                read(
                        """
                        # language: de
                        Funktionalität: Anmelden
                          Szenario: Gültig
                            Angenommen ich bin da
                            Wenn ich mich anmelde
                            Dann bin ich drin
                            Und froh
                        """);

        assertThat(file.scenarios().getFirst().behaviour())
                .isEqualTo(
                        Behaviour.of(
                                "",
                                List.of("ich bin da"),
                                List.of("ich mich anmelde"),
                                List.of("bin ich drin", "froh")));
        assertThat(
                        read("""
                        # language: de
                        Funktion: x
                          Beispiel: y
                            Gegeben sei a
                            Aber b
                        """)
                                .scenarios()
                                .getFirst()
                                .behaviour()
                                .steps())
                .containsExactly(
                        Step.plain(StepKeyword.GIVEN, "a"), Step.plain(StepKeyword.BUT, "b"));
    }

    @Test
    void scenarios_need_no_feature_before_them() {
        FeatureFile file = read("# why\n@smoke\nScenario: a\n  Given b\nScenario: c\n  Given d\n");

        assertThat(file.scenarios())
                .extracting(FeatureFile.Example::title)
                .containsExactly("a", "c");
        assertThatThrownBy(() -> read("Scenario: a\n  Given b\n  nonsense\n"))
                .hasMessageContaining("login.feature line 3, column 3: expected: ");
    }

    @Test
    void a_scenario_without_steps_or_rows_is_left_out_and_named() {
        FeatureFile file =
                read(
                        """
                        Feature: x
                          Scenario: empty
                            Gven a typo
                          Scenario Outline: none
                            Given <a>
                            Examples:
                              | a |
                          Scenario: whole
                            Given b
                        """);

        assertThat(file.scenarios())
                .extracting(FeatureFile.Example::title)
                .containsExactly("whole");
        assertThat(file.warnings())
                .containsExactly(
                        "line 4: Scenario Outline \"none\" has no example rows; it was left out",
                        "line 2: Scenario \"empty\" has no steps; it was left out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Feature: x\\n Scenario: y\\n  Given a\\n  oops; line 4, column 3: expected: #EOF,",
                "Feature: x\\n Scenario: y\\n  Given a\\n  | a |\\n  | a | b |; line 5, column 3:"
                        + " inconsistent cell count within the table",
                "# language: xx\\nFeature: y; line 1, column 1: Language not supported: xx",
                "a,b,c\\n1,2,3; line 1, column 1: expected: #EOF, #Language, #TagLine,"
            })
    void broken_gherkin_is_refused_with_line_column_and_what_was_expected(
            String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .hasMessageContaining("login.feature " + message);
    }

    @Test
    void an_outline_that_multiplies_into_too_much_is_refused_before_it_does() {
        String rows = "      | 1 |\n".repeat(2_000);
        String text =
                "Feature: x\n  Scenario Outline: y\n    Given <a>\n    Examples:\n      | a |\n";

        assertThatThrownBy(() -> read(text + rows))
                .hasMessageContaining("login.feature holds 2000 scenarios");
    }

    private static FeatureFile read(String text) {
        return FeatureReader.read("login.feature", text);
    }
}
