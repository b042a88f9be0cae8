package dev.repotickets.core.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.ticket.Edits;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketPastTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-06T09:00:00Z");

    private final Story story = new Story();

    @Test
    void one_that_nothing_happened_to_is_what_it_was_from_the_beginning() {
        TicketPast past = story.at("2026-11-02T09:00:00Z").opens("A-1").past("A-1");

        assertThat(past.spans()).containsExactly(new Span("open", StatusCategory.OPEN, MONDAY));
        assertThat(past.startedAt()).isEmpty();
        assertThat(past.endedAt()).isEmpty();
        assertThat(past.isTold()).isTrue();
    }

    @Test
    void it_began_when_work_began_first_and_ended_when_it_stayed_ended() {
        story.at("2026-11-02T09:00:00Z").opens("A-1");
        story.at("2026-11-03T09:00:00Z").puts("A-1", "in-progress");
        story.at("2026-11-04T09:00:00Z").puts("A-1", "closed");
        story.at("2026-11-05T09:00:00Z").puts("A-1", "blocked");
        story.at("2026-11-06T09:00:00Z").puts("A-1", "closed");
        story.at("2026-11-07T09:00:00Z").edits("A-1", Edits.title("Other"));

        TicketPast past = story.past("A-1");

        assertThat(past.startedAt()).contains(TUESDAY);
        assertThat(past.endedAt()).contains(FRIDAY);
        assertThat(past.doneAt()).contains(FRIDAY);
        assertThat(past.categoryAt(FRIDAY.minusNanos(1))).contains(StatusCategory.ACTIVE);
        assertThat(past.categoryAt(FRIDAY)).contains(StatusCategory.DONE);
        assertThat(past.categoryAt(MONDAY.minusNanos(1))).isEmpty();
    }

    @Test
    void one_that_was_dropped_ended_and_is_not_done() {
        story.at("2026-11-02T09:00:00Z").opens("A-1");
        story.at("2026-11-03T09:00:00Z").puts("A-1", "cancelled");

        assertThat(story.past("A-1").endedAt()).contains(TUESDAY);
        assertThat(story.past("A-1").doneAt()).isEmpty();
    }

    @Test
    void points_and_epics_are_known_at_every_moment() {
        story.at("2026-11-02T09:00:00Z").opens("A-1", 3, "");
        story.at("2026-11-03T09:00:00Z").edits("A-1", Edits.points(8)).moves("A-1", "BIG-1");
        story.at("2026-11-06T09:00:00Z").edits("A-1", Edits.points(5)).moves("A-1", "BIG-2");

        TicketPast past = story.past("A-1");

        assertThat(past.pointsAt(MONDAY)).isEqualTo(3);
        assertThat(past.pointsAt(TUESDAY)).isEqualTo(8);
        assertThat(past.pointsAt(FRIDAY)).isEqualTo(5);
        assertThat(past.epicAt(MONDAY)).isEmpty();
        assertThat(past.epicAt(TUESDAY)).isEqualTo("BIG-1");
        assertThat(past.epicAt(FRIDAY)).isEqualTo("BIG-2");
    }
}
