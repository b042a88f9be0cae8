package dev.repotickets.core.requirement;

import static dev.repotickets.core.requirement.Items.requirement;
import static dev.repotickets.core.requirement.Items.result;
import static dev.repotickets.core.requirement.Items.scenario;
import static dev.repotickets.core.requirement.Items.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Specification MIXED =
            Items.of(
                    requirement("a", RequirementStatus.DRAFT),
                    requirement("b", RequirementStatus.IMPLEMENTED),
                    requirement("c", RequirementStatus.VERIFIED),
                    result("d", ResultStatus.VERIFIED),
                    result("e", ResultStatus.FAILED),
                    scenario("f", ScenarioStatus.PASSING),
                    scenario("g", ScenarioStatus.FAILING),
                    scenario("h", ScenarioStatus.READY),
                    scenario("i", ScenarioStatus.PASSING),
                    story("j", Optional.of(8)),
                    story("k", Optional.empty()));

    @Test
    void everything_is_counted_by_its_kind_and_by_how_far_it_is() {
        assertThat(Tally.of(MIXED)).isEqualTo(new Tally(3, 2, 1, 2, 1, 4, 2, 1, 2, 8, 0, 0));
        assertThat(Tally.of(Specification.NONE)).isEqualTo(Tally.NONE);
    }

    @Test
    void criteria_are_met_once_their_requirement_is_verified() {
        Specification specification =
                Items.of(
                        requirement("a", RequirementStatus.IMPLEMENTED, "one"),
                        requirement("b", RequirementStatus.VERIFIED, "two", "three"));

        assertThat(Tally.of(specification).criteria()).isEqualTo(3);
        assertThat(Tally.of(specification).metCriteria()).isEqualTo(2);
        assertThat(Tally.of(specification).plus(Tally.of(MIXED)))
                .isEqualTo(new Tally(5, 4, 2, 2, 1, 4, 2, 1, 2, 8, 3, 2));
    }

    @Test
    void a_scenario_covers_the_requirement_whose_id_it_has_as_a_tag() {
        Requirement named = requirement("Smoke", RequirementStatus.DRAFT);
        Specification specification =
                Items.of(
                        named,
                        requirement("b", RequirementStatus.DRAFT),
                        scenario("c", ScenarioStatus.PASSING));

        assertThat(Tally.of(specification.about(named)))
                .isEqualTo(new Tally(1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0));
        assertThat(
                        specification
                                .about(requirement("b", RequirementStatus.DRAFT))
                                .gherkinScenarios())
                .isEmpty();
    }

    @Test
    void the_counts_alone_tell_whether_a_specification_is_met() {
        Specification met =
                Items.of(
                        requirement("a", RequirementStatus.VERIFIED),
                        result("b", ResultStatus.VERIFIED),
                        scenario("c", ScenarioStatus.PASSING));

        assertThat(Tally.of(met).isMet()).isTrue();
        assertThat(Tally.of(met.with(scenario("d", ScenarioStatus.READY))).isMet()).isFalse();
        assertThat(Tally.of(met.with(result("e", ResultStatus.PENDING))).isMet()).isFalse();
        assertThat(Tally.of(met.with(requirement("f", RequirementStatus.DRAFT))).isMet()).isFalse();
        assertThat(Tally.of(Items.of(story("g", Optional.of(1)))).isMet()).isFalse();
        assertThat(Tally.NONE.isMet()).isFalse();
    }

    @Test
    void totals_of_several_tickets_are_the_sums_of_theirs() {
        Coverage coverage =
                Coverage.ofTallies(
                        List.of(
                                Tally.of(MIXED),
                                Tally.NONE,
                                Tally.of(
                                        Items.of(
                                                requirement("a", RequirementStatus.VERIFIED),
                                                scenario("b", ScenarioStatus.PASSING),
                                                story("c", Optional.of(3))))));

        assertThat(coverage.requirements()).isEqualTo(new Rate(3, 4, Optional.of(75.0)));
        assertThat(coverage.verification()).isEqualTo(new Rate(1, 2, Optional.of(50.0)));
        assertThat(coverage.testPass()).isEqualTo(new Rate(3, 5, Optional.of(60.0)));
        assertThat(coverage.runPass()).isEqualTo(new Rate(3, 4, Optional.of(75.0)));
        assertThat(coverage.acceptance()).isEqualTo(new Rate(1, 2, Optional.of(50.0)));
        assertThat(coverage.stories()).isEqualTo(3);
        assertThat(coverage.points()).isEqualTo(11);
    }
}
