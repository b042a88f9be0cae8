package dev.repotickets.core.ticket;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.PartId;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.RequirementsStatus;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.Specification;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequiringTest {
    private final Ticket full = Samples.fullTicket().restore(ADA, NOON).state();
    private final Specification specification = full.specification();
    private final Ticket ticket = Samples.opened("FIX-1", Samples.uid(1), "Fix it").state();

    @Test
    void an_added_item_is_told_by_id_and_title() {
        Change<Ticket> change =
                new Requiring(ticket, ADA, NOON)
                        .add(List.of(specification.requirements().getFirst()));

        assertThat(change.state().specification().items()).hasSize(1);
        assertThat(change.event().type()).isEqualTo("requirement.added");
        assertThat(change.event().changes())
                .containsExactly(new FieldChange("requirement", "", "9b552b4f Sessions survive"));
    }

    @Test
    void a_changed_item_tells_its_fields_and_not_the_whole_list() {
        Requirement before = specification.requirements().getFirst();
        Requirement after =
                new Requirement(
                        before.id(),
                        "Sessions live",
                        before.description(),
                        before.priority(),
                        RequirementStatus.VERIFIED,
                        before.acceptanceCriteria(),
                        before.createdAt(),
                        Optional.of(NOON.plusSeconds(9)),
                        before.author());

        Change<Ticket> change = new Requiring(full, ADA, NOON).replace(before, after);

        assertThat(change.event().type()).isEqualTo("requirement.updated");
        assertThat(change.event().note()).isEqualTo("9b552b4f Sessions live");
        assertThat(change.event().changes())
                .containsExactly(
                        new FieldChange("9b552b4f.title", "Sessions survive", "Sessions live"),
                        new FieldChange("9b552b4f.status", "implemented", "verified"));
    }

    @Test
    void a_removed_item_is_told_by_what_it_was() {
        Change<Ticket> change =
                new Requiring(full, ADA, NOON).remove(specification.userStories().getFirst());

        assertThat(change.state().specification().userStories()).isEmpty();
        assertThat(change.event().type()).isEqualTo("requirement.removed");
        assertThat(change.event().changes())
                .extracting(FieldChange::before)
                .containsExactly(
                        "a1 As a customer, I want to stay logged in, so that I do not type.");
    }

    @Test
    void a_run_is_a_test_that_passed_or_failed() {
        List<GherkinScenario> scenarios = specification.gherkinScenarios();

        Change<Ticket> failed =
                new Requiring(full, ADA, NOON).ran(scenarios, ScenarioStatus.FAILING);
        Change<Ticket> passed =
                new Requiring(failed.state(), ADA, NOON)
                        .ran(
                                failed.state().specification().gherkinScenarios(),
                                ScenarioStatus.PASSING);

        assertThat(failed.event().type()).isEqualTo("test.failed");
        assertThat(failed.event().changes())
                .containsExactly(
                        new FieldChange("c3.status", "passing", "failing"),
                        new FieldChange("c4.status", "draft", "failing"));
        assertThat(passed.event().type()).isEqualTo("test.passed");
    }

    @Test
    void a_verification_says_who_and_when() {
        Change<Ticket> change =
                new Requiring(full, ADA, NOON.plusSeconds(5))
                        .verify(
                                specification.expectedResults().getFirst(),
                                false,
                                "Ann",
                                Optional.of("broken"));

        assertThat(change.event().type()).isEqualTo("requirement.verified");
        assertThat(change.event().changes())
                .extracting(FieldChange::field)
                .containsExactly("b2.status", "b2.verified_at", "b2.verified_by", "b2.notes");
    }

    @Test
    void the_specification_as_a_whole_has_a_status_and_a_coverage() {
        Change<Ticket> change =
                new Requiring(ticket, ADA, NOON)
                        .set(Optional.of(RequirementsStatus.REVIEW), Optional.of(12.5));

        assertThat(change.event().changes())
                .containsExactly(
                        new FieldChange("requirements_status", "", "review"),
                        new FieldChange("test_coverage_percentage", "", "12.5"));
    }

    @Test
    void a_ticket_holds_no_more_than_a_thousand_items() {
        Requirement one = specification.requirements().getFirst();
        List<Requirement> many =
                IntStream.rangeClosed(0, 1000)
                        .mapToObj(i ->
                                new Requirement(
                                        new PartId("r" + i),
                                        one.title(),
                                        "",
                                        "low",
                                        RequirementStatus.DRAFT,
                                        List.of(),
                                        NOON,
                                        Optional.empty(),
                                        "Ada"))
                        .toList();

        assertThatThrownBy(() -> new Requiring(ticket, ADA, NOON).add(many))
                .hasMessageContaining("FIX-1 would hold more than 1000 items");
    }
}
