package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said of who knows an area.
final class FamiliarityModelTest {
    private static final Instant NOW = Lines.day(201);
    private static final FamiliarityModel MODEL = FamiliarityModel.learn(Lines.adaAndBen());

    @Test
    void who_worked_on_the_component_is_likeliest() {
        assertThat(people(MODEL, "parser", "Something new")).containsExactly("ada", "ben");
        assertThat(people(MODEL, "store", "Something new")).containsExactly("ben", "ada");
    }

    @Test
    void where_both_worked_the_title_decides() {
        assertThat(people(MODEL, "cli", "Print help again")).startsWith("ada");
        assertThat(people(MODEL, "cli", "Other colours of the table")).startsWith("ben");
    }

    @Test
    void probabilities_add_up_to_one_and_factors_tell_how_two_people_differ() {
        List<Familiar> all = MODEL.rank(Lines.topic("parser", "Read lists"), NOW, 9);

        assertThat(all.stream().mapToDouble(Familiar::probability).sum())
                .isCloseTo(1, within(1e-12));
        double apart = sum(all.getFirst()) - sum(all.getLast());
        assertThat(apart)
                .isCloseTo(
                        Math.log(all.getFirst().probability() / all.getLast().probability()),
                        within(1e-9));
    }

    @Test
    void the_weightiest_factor_comes_first() {
        List<Factor> factors =
                MODEL.rank(Lines.topic("parser", "Read lists"), NOW, 1).getFirst().factors();

        assertThat(factors).hasSize(Feature.values().length);
        assertThat(factors)
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(Math.abs(b.logOdds()), Math.abs(a.logOdds())));
        assertThat(factors.getFirst().logOdds()).isPositive();
    }

    @Test
    void as_many_are_named_as_were_asked_for() {
        assertThat(MODEL.rank(Lines.topic("cli", "Print"), NOW, 1)).hasSize(1);
        assertThatThrownBy(() -> MODEL.rank(Lines.topic("cli", "Print"), NOW, 0))
                .hasMessageContaining("0 people cannot be named");
    }

    @Test
    void without_a_past_nobody_is_named() {
        FamiliarityModel model = FamiliarityModel.learn(List.of());

        assertThat(people(model, "parser", "Read lists")).isEmpty();
    }

    @Test
    void before_anything_was_learned_what_was_observed_counts() {
        FamiliarityModel model = FamiliarityModel.learn(List.of());
        Lines.adaAndBen().subList(0, 8).forEach(model::observe);

        assertThat(people(model, "parser", "Read lists")).containsExactly("ada", "ben");
    }

    @Test
    void one_person_alone_is_certain() {
        FamiliarityModel model =
                FamiliarityModel.learn(List.of(Lines.line(1, "ada", "parser", "Read lists")));

        List<Familiar> all = model.rank(Lines.topic("store", "Write"), NOW, 3);

        assertThat(all).singleElement().extracting(Familiar::person).isEqualTo("ada");
        assertThat(all.getFirst().probability()).isEqualTo(1);
    }

    @Test
    void a_ticket_without_a_title_is_ranked_by_the_rest() {
        assertThat(people(MODEL, "parser", "")).containsExactly("ada", "ben");
        assertThat(people(MODEL, "store", " -- ")).containsExactly("ben", "ada");
    }

    @Test
    void a_past_without_titles_components_and_modules_still_ranks() {
        FamiliarityModel model =
                FamiliarityModel.learn(
                        List.of(
                                Lines.line(1, "ada", "", ""),
                                Lines.line(2, "ben", "", ""),
                                Lines.line(3, "ben", "", "")));

        assertThat(people(model, "", "")).containsExactly("ben", "ada");
    }

    @Test
    void an_unknown_component_is_ranked_by_the_title() {
        assertThat(people(MODEL, "moon", "Read nested lists")).containsExactly("ada", "ben");
    }

    @Test
    void equal_people_come_by_name() {
        Resolved ada = Lines.line(1, "ada", "parser", "Read");
        FamiliarityModel model =
                FamiliarityModel.learn(
                        List.of(new Resolved("T-0", ada.at(), "ben", ada.topic()), ada));

        assertThat(people(model, "store", "Write")).containsExactly("ada", "ben");
    }

    private static List<String> people(FamiliarityModel model, String component, String title) {
        return model.rank(Lines.topic(component, title), NOW, 9).stream()
                .map(Familiar::person)
                .toList();
    }

    private static double sum(Familiar familiar) {
        return familiar.factors().stream().mapToDouble(Factor::logOdds).sum();
    }
}
