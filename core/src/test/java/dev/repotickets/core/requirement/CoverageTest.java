package dev.repotickets.core.requirement;

import static dev.repotickets.core.requirement.Items.requirement;
import static dev.repotickets.core.requirement.Items.result;
import static dev.repotickets.core.requirement.Items.scenario;
import static dev.repotickets.core.requirement.Items.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void nothing_at_all_has_no_percentage() {
        Coverage coverage = Coverage.of(List.of(Specification.NONE));

        assertThat(coverage.requirements()).isEqualTo(new Rate(0, 0, Optional.empty()));
        assertThat(coverage.verification().percentage()).isEmpty();
        assertThat(coverage.testPass().percentage()).isEmpty();
        assertThat(coverage.runPass().percentage()).isEmpty();
        assertThat(coverage.acceptance().percentage()).isEmpty();
    }

    @Test
    void a_requirement_is_covered_once_it_is_implemented() {
        Coverage coverage =
                Coverage.of(
                        List.of(
                                Items.of(
                                        requirement("a", RequirementStatus.APPROVED),
                                        requirement("b", RequirementStatus.IMPLEMENTED)),
                                Items.of(requirement("c", RequirementStatus.VERIFIED))));

        assertThat(coverage.requirements()).isEqualTo(new Rate(2, 3, Optional.of(66.7)));
    }

    @Test
    void a_scenario_that_never_ran_does_not_pass_but_is_no_run_either() {
        Coverage coverage =
                Coverage.of(
                        List.of(
                                Items.of(
                                        scenario("a", ScenarioStatus.PASSING),
                                        scenario("b", ScenarioStatus.FAILING),
                                        scenario("c", ScenarioStatus.READY),
                                        scenario("d", ScenarioStatus.DRAFT))));

        assertThat(coverage.testPass()).isEqualTo(new Rate(1, 4, Optional.of(25.0)));
        assertThat(coverage.runPass()).isEqualTo(new Rate(1, 2, Optional.of(50.0)));
    }

    @Test
    void a_ticket_with_nothing_but_stories_cannot_be_accepted_and_does_not_count() {
        Specification met =
                Items.of(
                        requirement("a", RequirementStatus.VERIFIED),
                        result("b", ResultStatus.VERIFIED),
                        scenario("c", ScenarioStatus.PASSING));
        Coverage coverage =
                Coverage.of(
                        List.of(
                                met,
                                Items.of(story("d", Optional.of(5)), story("e", Optional.empty())),
                                Items.of(result("f", ResultStatus.FAILED))));

        assertThat(coverage.acceptance()).isEqualTo(new Rate(1, 2, Optional.of(50.0)));
        assertThat(coverage.verification()).isEqualTo(new Rate(1, 2, Optional.of(50.0)));
        assertThat(coverage.stories()).isEqualTo(2);
        assertThat(coverage.points()).isEqualTo(5);
    }

    @Test
    void an_item_takes_the_place_of_the_one_with_its_id() {
        Specification specification =
                Items.of(scenario("b", ScenarioStatus.DRAFT), scenario("a", ScenarioStatus.DRAFT))
                        .with(scenario("b", ScenarioStatus.READY));

        assertThat(specification.gherkinScenarios())
                .containsExactly(
                        scenario("a", ScenarioStatus.DRAFT), scenario("b", ScenarioStatus.READY));
        assertThat(specification.without(scenario("a", ScenarioStatus.DRAFT)).items())
                .containsExactly(scenario("b", ScenarioStatus.READY));
    }
}
