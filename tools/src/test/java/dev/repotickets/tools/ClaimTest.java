package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void two_tickets() {
        desk.done("ticket_create", "{\"title\":\"Form\"}");
        desk.done("ticket_create", "{\"title\":\"Docs\",\"priority\":\"high\"}");
    }

    @Test
    void a_claim_assigns_the_ticket_begins_it_and_says_until_when() {
        var claimed = desk.done("ticket_claim", "{\"id\":\"form-1\",\"agent_id\":\"ann\"}");

        assertThat(Desk.text(claimed.get("changed"))).contains("status", "assignee", "claim");
        assertThat(Desk.text(claimed.get("lease_until"))).isEqualTo("2026-11-24T12:30:03Z");
        assertThat(Desk.text(claimed.get("fence"))).isEqualTo("1");
        assertThat(Desk.text(claimed.get("branch_hint"))).isEqualTo("form-1-form");
        var ticket = desk.done("ticket_get", "{\"id\":\"FORM-1\",\"include\":[\"history\"]}");
        assertThat(Desk.text(ticket.get("status"))).isEqualTo("in-progress");
        assertThat(Desk.text(ticket.get("assignee"))).isEqualTo("ann");
        assertThat(Desk.text(ticket.get("history"))).contains("ticket.claimed", "claim:  -> ann 1");
    }

    @Test
    void what_one_holds_another_cannot_take_and_is_told_what_is_free() {
        claim("FORM-1", "ann");

        Problem problem = desk.refused("ticket_claim", "{\"id\":\"FORM-1\",\"agent_id\":\"bob\"}");

        assertThat(problem).isInstanceOf(Problem.Claimed.class);
        assertThat(problem.message()).isEqualTo("FORM-1 is held by ann until 2026-11-24T12:30:00Z");
        assertThat(problem.advice()).startsWith("Next free: DOCS-1. Wait, or");
    }

    @Test
    void claiming_again_renews_the_lease_under_the_same_fence() {
        claim("FORM-1", "ann");
        desk.pass(Duration.ofMinutes(29));

        var again = desk.done("ticket_claim", "{\"id\":\"FORM-1\",\"agent_id\":\"ann\"}");

        assertThat(Desk.text(again.get("fence"))).isEqualTo("1");
        assertThat(Desk.text(again.get("lease_until"))).startsWith("2026-11-24T12:59");
        assertThat(again).doesNotContainKey("changed");
    }

    @Test
    void a_lease_that_ended_is_taken_over_under_a_larger_fence() {
        claim("FORM-1", "ann");
        assertThat(desk.ids("ticket_ready", "{}")).containsExactly("DOCS-1");
        desk.pass(Duration.ofMinutes(31));

        assertThat(desk.done("ticket_ready", "{}").toString()).contains("the lease of ann ended");
        var taken = desk.done("ticket_claim", "{\"id\":\"FORM-1\",\"agent_id\":\"bob\"}");
        assertThat(Desk.text(taken.get("fence"))).isEqualTo("2");
        assertThat(desk.refused("ticket_release", "{\"id\":\"FORM-1\",\"agent_id\":\"ann\"}"))
                .isInstanceOf(Problem.Claimed.class);
    }

    @Test
    void without_an_id_the_best_ready_ticket_is_taken_until_none_is_left() {
        assertThat(desk.answer("ticket_claim", "{\"agent_id\":\"ann\"}", "id")).isEqualTo("DOCS-1");
        assertThat(desk.answer("ticket_claim", "{\"agent_id\":\"bob\"}", "id")).isEqualTo("FORM-1");
        assertThat(desk.refused("ticket_claim", "{\"agent_id\":\"cat\"}"))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void a_released_ticket_is_open_and_free_and_its_history_says_why() {
        claim("FORM-1", "ann");

        desk.done(
                "ticket_release",
                "{\"id\":\"FORM-1\",\"agent_id\":\"ann\",\"reason\":\"Needs a decision\"}");

        var ticket = desk.done("ticket_get", "{\"id\":\"FORM-1\",\"include\":[\"history\"]}");
        assertThat(Desk.text(ticket.get("status"))).isEqualTo("open");
        assertThat(ticket).doesNotContainKeys("assignee", "claim");
        assertThat(Desk.text(ticket.get("history"))).contains("Needs a decision");
        assertThat(Desk.text(desk.done("ticket_claim", bob("FORM-1")).get("fence"))).isEqualTo("2");
    }

    @Test
    void the_lease_ends_with_the_ticket() {
        claim("FORM-1", "ann");
        desk.done("ticket_close", "{\"id\":\"FORM-1\"}");
        desk.done("ticket_update", "{\"id\":\"FORM-1\",\"status\":\"open\"}");
        claim("DOCS-1", "ann");
        desk.done("ticket_delete", "{\"id\":\"DOCS-1\"}");
        desk.done("ticket_restore", "{\"ids\":[\"DOCS-1\"]}");

        desk.done("ticket_claim", bob("FORM-1"));
        desk.done("ticket_claim", bob("DOCS-1"));
    }

    @Test
    void giving_the_ticket_to_another_by_hand_ends_the_lease() {
        claim("FORM-1", "ann");

        desk.done("ticket_update", "{\"id\":\"FORM-1\",\"assignee\":\"bob\"}");

        desk.done("ticket_claim", bob("FORM-1"));
    }

    @Test
    void a_ticket_that_was_given_to_somebody_by_hand_is_theirs() {
        desk.done("ticket_update", "{\"id\":\"FORM-1\",\"assignee\":\"ann\"}");

        assertThat(desk.ids("ticket_ready", "{\"agent_id\":\"bob\"}")).containsExactly("DOCS-1");
        assertThat(desk.ids("ticket_ready", "{\"agent_id\":\"ann\"}"))
                .containsExactly("FORM-1", "DOCS-1");
        assertThat(desk.refused("ticket_claim", bob("FORM-1")).message())
                .isEqualTo("FORM-1 is assigned to ann");
    }

    @Test
    void blocked_and_ended_tickets_are_not_ready() {
        desk.done("ticket_link", "{\"from\":\"FORM-1\",\"to\":\"DOCS-1\",\"type\":\"blocks\"}");

        assertThat(desk.ids("ticket_ready", "{}")).containsExactly("FORM-1");
        assertThat(desk.done("ticket_ready", "{}").toString()).contains("1 ticket waits for it");
        assertThat(desk.done("ticket_claim", bob("DOCS-1")).toString())
                .contains("blocked by FORM-1");
        desk.done("ticket_close", "{\"id\":\"FORM-1\"}");
        assertThat(desk.refused("ticket_claim", bob("FORM-1")))
                .isInstanceOf(Problem.PreconditionFailed.class);
    }

    @Test
    void a_lease_has_a_length_that_makes_sense() {
        for (String minutes : new String[] {"0", "-5", "10081"}) {
            String call = "{\"id\":\"FORM-1\",\"lease_minutes\":" + minutes + "}";
            assertThat(desk.refused("ticket_claim", call).message()).contains("lease_minutes");
        }
        assertThat(desk.ids("ticket_ready", "{}")).contains("FORM-1");
    }

    @Test
    void only_who_holds_a_ticket_gives_it_back() {
        claim("FORM-1", "ann");

        assertThat(desk.refused("ticket_release", "{\"id\":\"FORM-1\"}").advice())
                .contains("ticket_release {\"id\":\"FORM-1\",\"agent_id\":\"ann\"}");
        assertThat(desk.refused("ticket_release", "{\"id\":\"DOCS-1\"}").advice())
                .contains("Nobody holds it.");
    }

    private void claim(String id, String agent) {
        desk.done("ticket_claim", "{\"id\":\"" + id + "\",\"agent_id\":\"" + agent + "\"}");
    }

    private static String bob(String id) {
        return "{\"id\":\"" + id + "\",\"agent_id\":\"bob\"}";
    }
}
