package dev.repotickets.core.requirement;

import static dev.repotickets.core.requirement.Items.NOON;
import static dev.repotickets.core.requirement.Items.requirement;
import static dev.repotickets.core.requirement.Items.result;
import static dev.repotickets.core.requirement.Items.scenario;
import static dev.repotickets.core.requirement.Items.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, APPROVED",
        "APPROVED, IMPLEMENTED",
        "IMPLEMENTED, VERIFIED",
        "VERIFIED, DRAFT",
        "VERIFIED, IMPLEMENTED",
        "DRAFT, DRAFT"
    })
    void a_requirement_goes_one_step_forward_or_any_step_back(
            RequirementStatus from, RequirementStatus to) {
        Item changed = status(ItemStatus.valueOf(to.name())).of(requirement("a", from), NOON);

        assertThat(((Requirement) changed).status()).isEqualTo(to);
    }

    @Test
    void a_requirement_that_jumps_is_refused_with_the_allowed_moves() {
        refused(
                requirement("a1", RequirementStatus.APPROVED),
                ItemStatus.VERIFIED,
                "requirement a1 is approved and cannot become verified",
                "Allowed now: draft, implemented.");
        refused(
                requirement("a1", RequirementStatus.DRAFT),
                ItemStatus.PASSING,
                "requirement a1 is draft and cannot become passing",
                "Allowed now: approved.");
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, READY",
        "DRAFT, BLOCKED",
        "READY, PASSING",
        "READY, DRAFT",
        "READY, FAILING",
        "PASSING, FAILING",
        "PASSING, READY",
        "FAILING, PASSING",
        "FAILING, BLOCKED",
        "BLOCKED, DRAFT",
        "BLOCKED, READY"
    })
    void a_scenario_moves_as_its_work_does(ScenarioStatus from, ScenarioStatus to) {
        Item changed = status(ItemStatus.valueOf(to.name())).of(scenario("a", from), NOON);

        assertThat(((GherkinScenario) changed).status()).isEqualTo(to);
    }

    @Test
    void a_scenario_that_never_was_ready_does_not_pass() {
        refused(
                scenario("c3", ScenarioStatus.DRAFT),
                ItemStatus.PASSING,
                "scenario c3 is draft and cannot become passing",
                "Allowed now: ready, blocked.");
        refused(
                scenario("c3", ScenarioStatus.BLOCKED),
                ItemStatus.FAILING,
                "scenario c3 is blocked and cannot become failing",
                "Allowed now: draft, ready.");
    }

    @Test
    void only_a_verification_makes_a_result_verified_or_failed() {
        refused(
                result("b2", ResultStatus.PENDING),
                ItemStatus.VERIFIED,
                "expected result b2 is pending and cannot become verified",
                "Allowed now: blocked. Verified or failed, say what was found:"
                        + " requirement_verify {\"ticket_id\":\"...\",\"id\":\"b2\",\"passed\":true}");

        ExpectedResult verified =
                result("b2", ResultStatus.BLOCKED)
                        .verified(true, "Ann", Optional.of("looked"), NOON);

        assertThat(verified.status()).isEqualTo(ResultStatus.VERIFIED);
        assertThat(verified.verifiedAt()).contains(NOON);
        assertThat(verified.verifiedBy()).isEqualTo("Ann");
        assertThat(verified.verified(false, "Bob", Optional.empty(), NOON).notes())
                .isEqualTo("looked");
    }

    @Test
    void a_result_that_is_pending_again_was_verified_by_nobody() {
        ExpectedResult verified =
                result("b2", ResultStatus.PENDING).verified(true, "Ann", Optional.empty(), NOON);

        assertThat(status(ItemStatus.PENDING).of(verified, NOON))
                .isEqualTo(result("b2", ResultStatus.PENDING));
    }

    @Test
    void a_story_has_no_status() {
        refused(
                story("d4", Optional.empty()),
                ItemStatus.DRAFT,
                "d4 is a user story, which has no status",
                "It has: persona, goal, benefit, priority, points, criteria.");
    }

    @Test
    void what_is_the_same_is_not_written_anew() {
        Requirement requirement = requirement("a", RequirementStatus.DRAFT);

        assertThat(status(ItemStatus.DRAFT).of(requirement, NOON)).isSameAs(requirement);
        assertThat(((Requirement) status(ItemStatus.APPROVED).of(requirement, NOON)).updatedAt())
                .contains(NOON);
    }

    @Test
    void tags_are_single_words_with_or_without_at() {
        assertThat(Tags.of(List.of("@smoke", "auth", "smoke"))).containsExactly("auth", "smoke");
        assertThatThrownBy(() -> Tags.of(List.of("two words")))
                .hasMessageContaining("\"two words\" is not a tag");
    }

    private static void refused(Item item, ItemStatus to, String message, String advice) {
        assertThatThrownBy(() -> status(to).of(item, NOON))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> {
                            assertThat(it.problem().message()).isEqualTo(message);
                            assertThat(it.problem().advice()).isEqualTo(advice);
                        });
    }

    private static ItemEdit status(ItemStatus status) {
        return new ItemEdit(
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ItemEdit.ScenarioEdit(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
