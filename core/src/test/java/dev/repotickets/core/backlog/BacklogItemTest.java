package dev.repotickets.core.backlog;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.PartId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.ticket.Draft;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BacklogItemTest {

    @ParameterizedTest
    @CsvSource({
        "critical,100,1,498",
        "high,90,8,374",
        "low,,,140",
        "medium,,0,240",
        "someday,50,5,240"
    })
    void its_score_is_that_of_the_original(
            String priority, @Nullable Integer value, @Nullable Integer points, int score) {
        var sizing =
                new Sizing(
                        Optional.ofNullable(points),
                        Optional.ofNullable(value),
                        Optional.empty(),
                        RiskLevel.LOW);

        assertThat(sizing.score(priority)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "101", "900"})
    void a_business_value_outside_of_the_scale_is_refused(int value) {
        assertThatThrownBy(() ->
                        new Sizing(
                                Optional.empty(),
                                Optional.of(value),
                                Optional.empty(),
                                RiskLevel.LOW))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("business_value " + value + " must be between 1 and 100");
    }

    @ParameterizedTest
    @EnumSource(BacklogStatus.class)
    void it_moves_only_along_its_lifecycle(BacklogStatus from) {
        BacklogItem item =
                BacklogSamples.item("LOGIN-1", from, Optional.of(3), List.of(), Optional.empty());
        for (BacklogStatus to : BacklogStatus.values()) {
            if (to == from || from.next().contains(to)) {
                assertThat(edited(item, BacklogSamples.status(to)).status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> edited(item, BacklogSamples.status(to)))
                        .hasMessageContaining("LOGIN-1 is ")
                        .hasMessageContaining("cannot become");
            }
        }
    }

    @Test
    void it_becomes_ready_with_points_and_a_criterion_only() {
        BacklogItem bare = BacklogSamples.added("LOGIN-1");

        assertThatThrownBy(() -> edited(bare, BacklogSamples.status(BacklogStatus.READY)))
                .hasMessageContaining("no story points, no acceptance criteria");
        assertThatThrownBy(() ->
                        edited(
                                BacklogSamples.ready("LOGIN-1", 3, List.of()),
                                BacklogSamples.points(-1)))
                .hasMessageContaining("no story points");
        assertThat(Readiness.of(bare, List.of(new BacklogId("A-1"))).missing())
                .containsExactly(
                        "is new", "no story points", "no acceptance criteria", "waits for A-1");
    }

    @Test
    void one_that_a_merge_made_ready_without_points_can_still_be_changed() {
        BacklogItem merged =
                BacklogSamples.item(
                        "LOGIN-1",
                        BacklogStatus.READY,
                        Optional.empty(),
                        List.of(),
                        Optional.empty());

        assertThat(edited(merged, BacklogSamples.title("Log in")).outline().title())
                .isEqualTo("Log in");
    }

    @Test
    void a_converted_one_stands_as_its_ticket_does_and_says_so_when_asked_to_move() {
        BacklogItem item = BacklogSamples.ready("LOGIN-1", 3, List.of());
        BacklogItem converted = item.convert(new TicketId("LOGIN-9"), ADA, NOON).state();

        assertThat(converted.status()).isEqualTo(BacklogStatus.IN_PROGRESS);
        assertThat(statuses(converted, "open", "blocked", "closed", "cancelled"))
                .containsExactly(
                        BacklogStatus.IN_PROGRESS,
                        BacklogStatus.IN_PROGRESS,
                        BacklogStatus.DONE,
                        BacklogStatus.CANCELLED);
        assertThat(converted.seen(Optional.empty(), RULES)).isEqualTo(converted);
        assertThatThrownBy(() -> edited(converted, BacklogSamples.status(BacklogStatus.DONE)))
                .hasMessageContaining("became the ticket LOGIN-9");
        assertThatThrownBy(() -> converted.convert(new TicketId("LOGIN-10"), ADA, NOON))
                .hasMessageContaining("became the ticket LOGIN-9 already");
    }

    @Test
    void its_ticket_says_what_it_said_and_has_a_requirement_for_each_criterion() {
        BacklogItem full = BacklogSamples.full();
        String longer = "a".repeat(49) + "\uD83D\uDE00b";
        var definition =
                new Definition(
                        full.definition().dependencies(),
                        List.of("Short\n one", longer),
                        List.of());
        var item =
                new BacklogItem(
                        full.id(),
                        full.uid(),
                        full.outline(),
                        full.sizing(),
                        full.people(),
                        full.place(),
                        definition,
                        full.lifetime());

        Draft draft =
                new Conversion(
                                Optional.empty(),
                                Optional.of(new Actor("Pat", "pat@x.io")),
                                "",
                                Optional.empty())
                        .of(item, () -> new PartId("a1"), ADA, NOON);
        Ticket ticket =
                Ticket.open(new TicketId("USER-2"), Samples.uid(2), draft, RULES, ADA, NOON)
                        .state();

        assertThat(ticket.people().reporter()).isEqualTo("Pat");
        assertThat(ticket.people().assignee()).contains("Bob");
        assertThat(ticket.headline().type()).isEqualTo("chore");
        assertThat(ticket.headline().labels()).containsExactly("auth", "user");
        assertThat(ticket.plan().estimatedHours()).contains(16.5);
        assertThat(ticket.specification().requirements())
                .extracting(Requirement::title)
                .containsExactly("AC: Short one", "AC: " + longer.substring(0, 51) + "...");
        assertThat(ticket.specification().requirements())
                .extracting(Requirement::description)
                .containsExactly("Short\n one", longer);
        assertThat(ticket.specification().requirements())
                .allMatch(it -> it.priority().equals("high"));
    }

    @Test
    void a_deleted_one_is_changed_no_more_until_it_is_restored() {
        BacklogItem item = BacklogSamples.added("LOGIN-1");
        BacklogItem deleted = item.delete(ADA, NOON).state();

        assertThatThrownBy(() -> deleted.rankAt(Optional.empty(), ADA, NOON))
                .hasMessageContaining("no backlog item");
        assertThat(deleted.restore(ADA, NOON).state()).isEqualTo(item);
    }

    private static List<BacklogStatus> statuses(BacklogItem converted, String... ofTicket) {
        return Arrays.stream(ofTicket)
                .flatMap(status -> Stream.of(converted.seen(Optional.of(ticket(status)), RULES)))
                .map(BacklogItem::status)
                .toList();
    }

    private static Ticket ticket(String status) {
        Ticket opened = Samples.opened("LOGIN-9", Samples.uid(1), "Do it").state();
        return opened.edit(Edits.status(status), RULES, ADA, NOON).state();
    }

    private static BacklogItem edited(BacklogItem item, BacklogEdit edit) {
        return item.edit(edit, RULES, ADA, NOON).state();
    }
}
