package dev.repotickets.core.epic;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EpicTest {
    private final Epic epic = EpicSamples.opened("User Management");

    @Test
    void it_opens_as_a_draft_of_the_one_who_acts() {
        assertThat(epic.outline().status()).isEqualTo(EpicStatus.DRAFT);
        assertThat(epic.outline().priority()).isEqualTo("medium");
        assertThat(epic.accountable()).isEqualTo(new Owner(ADA.name(), ADA.email()));
    }

    @Test
    void completing_sets_the_day_and_leaving_completed_clears_it() {
        Change<Epic> completed = edited(epic, EpicSamples.status(EpicStatus.COMPLETED));
        Change<Epic> active = edited(completed.state(), EpicSamples.status(EpicStatus.ACTIVE));

        assertThat(completed.event()).isInstanceOf(EpicEvent.Completed.class);
        assertThat(completed.state().schedule().completedDate())
                .contains(LocalDate.parse("2026-11-24"));
        assertThat(active.event()).isInstanceOf(EpicEvent.Updated.class);
        assertThat(active.event().changes())
                .extracting(FieldChange::field)
                .containsExactly("status", "completed_date");
        assertThat(active.state().schedule().completedDate()).isEmpty();
    }

    @Test
    void completing_twice_changes_nothing() {
        Epic completed = edited(epic, EpicSamples.status(EpicStatus.COMPLETED)).state();

        Change<Epic> again =
                completed.edit(
                        EpicSamples.status(EpicStatus.COMPLETED),
                        RULES,
                        ADA,
                        NOON.plusSeconds(200_000));

        assertThat(again.state()).isEqualTo(completed);
        assertThat(again.event().changes()).isEmpty();
    }

    @Test
    void dates_are_in_order_when_they_are_set() {
        assertThatThrownBy(() -> edited(epic, EpicSamples.dates("2026-12-02", "2026-12-01")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("target_date 2026-12-01 is before start_date 2026-12-02");
        assertThatThrownBy(() -> edited(epic, EpicSamples.target("soon")))
                .hasMessageContaining("target_date is not a date");
    }

    @Test
    void it_is_overdue_from_the_day_after_the_target_until_it_ends() {
        Epic planned = edited(epic, EpicSamples.target("2026-12-01")).state();

        assertThat(planned.isOverdue(LocalDate.parse("2026-12-01"))).isFalse();
        assertThat(planned.isOverdue(LocalDate.parse("2026-12-02"))).isTrue();
        for (EpicStatus ended : List.of(EpicStatus.COMPLETED, EpicStatus.CANCELLED)) {
            Epic over = edited(planned, EpicSamples.status(ended)).state();
            assertThat(over.isOverdue(LocalDate.parse("2026-12-02"))).isFalse();
        }
        assertThat(epic.isOverdue(LocalDate.MAX)).isFalse();
    }

    @Test
    void a_deleted_one_is_changed_no_more_until_it_is_restored() {
        Epic deleted = epic.delete(ADA, NOON).state();

        assertThatThrownBy(() -> deleted.delete(ADA, NOON))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no epic");
        assertThat(deleted.restore(ADA, NOON).state()).isEqualTo(epic);
    }

    @Test
    void a_blank_title_or_goal_is_refused() {
        assertThatThrownBy(() -> EpicSamples.opened(" ")).hasMessageContaining("title is blank");
        assertThatThrownBy(() ->
                        new Epic(
                                epic.id(),
                                epic.uid(),
                                epic.outline(),
                                epic.accountable(),
                                epic.lifetime(),
                                epic.schedule(),
                                List.of(" "),
                                List.of()))
                .hasMessageContaining("goals holds a blank text");
    }

    @Test
    void progress_counts_tickets_and_points_and_leaves_out_what_was_dropped() {
        List<TicketHead> members =
                List.of(
                        ticket("A-1", 3, "closed"),
                        ticket("A-2", 5, "open"),
                        ticket("A-3", 2, "in-progress"),
                        ticket("A-4", 8, "cancelled"));

        EpicProgress progress = EpicProgress.of(members, RULES);

        assertThat(progress).isEqualTo(new EpicProgress(3, 1, 10, 3, 33, 1, 1, 1));
        assertThat(progress.isAllEnded()).isFalse();
        assertThat(EpicProgress.of(List.of(), RULES))
                .isEqualTo(new EpicProgress(0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(EpicProgress.of(List.of(), RULES).isAllEnded()).isFalse();
        assertThat(EpicProgress.of(List.of(members.getFirst(), members.getLast()), RULES))
                .matches(EpicProgress::isAllEnded)
                .extracting(EpicProgress::percentage)
                .isEqualTo(100);
    }

    private static Change<Epic> edited(Epic epic, EpicEdit edit) {
        return epic.edit(edit, RULES, ADA, NOON);
    }

    private static TicketHead ticket(String id, int points, String status) {
        Ticket opened = Samples.opened(id, Samples.uid(1), "Do it").state();
        Ticket sized = opened.edit(Edits.points(points), RULES, ADA, NOON).state();
        Ticket moved = sized.edit(Edits.status(status), RULES, ADA, NOON).state();
        return TicketHead.FORM.of(moved, Optional.empty());
    }
}
