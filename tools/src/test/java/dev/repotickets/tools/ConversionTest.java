package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the backlog to a ticket, and how the two stay of one mind.
class ConversionTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void an_epic_and_an_item() {
        desk.done("epic_create", "{\"title\":\"User Management\"}");
        desk.done(
                "backlog_add",
                "{\"title\":\"Login form\",\"type\":\"bug\",\"priority\":\"high\",\"story_points\":3,"
                        + "\"effort_estimate\":4.5,\"labels\":[\"auth\"],\"epic_id\":\"USER-1\","
                        + "\"assigned_to\":\"bob\",\"acceptance_criteria\":[\"Works\"]}");
    }

    @Test
    void the_ticket_holds_all_that_the_item_said() {
        Map<String, Node> converted =
                desk.done(
                        "backlog_convert",
                        "{\"id\":\"login-1\",\"reporter\":\"Pat\",\"reporter_email\":\"p@x.io\"}");
        Map<String, Node> ticket = desk.done("ticket_get", "{\"id\":\"LOGIN-1\"}");

        assertThat(Desk.text(converted.get("ticket_id"))).isEqualTo("LOGIN-1");
        assertThat(Desk.text(converted.get("requirements"))).isEqualTo("1");
        assertThat(Desk.text(converted.get("warnings"))).contains("LOGIN-1 was not ready: is new");
        assertThat(Desk.text(ticket.get("title"))).isEqualTo("Login form");
        assertThat(Desk.text(ticket.get("type"))).isEqualTo("bug");
        assertThat(Desk.text(ticket.get("priority"))).isEqualTo("high");
        assertThat(Desk.text(ticket.get("assignee"))).isEqualTo("bob");
        assertThat(Desk.text(ticket.get("reporter"))).isEqualTo("Pat");
        assertThat(Desk.text(ticket.get("reporter_email"))).isEqualTo("p@x.io");
        assertThat(Desk.text(ticket.get("story_points"))).isEqualTo("3");
        assertThat(Desk.text(ticket.get("estimated_hours"))).isEqualTo("4.5");
        assertThat(Desk.text(ticket.get("epic_id"))).isEqualTo("USER-1");
        assertThat(Desk.text(ticket.get("requirements"))).contains("AC: Works");
        assertThat(status()).isEqualTo("in-progress");
        assertThat(Desk.text(item().get("ticket_id"))).isEqualTo("LOGIN-1");
    }

    @Test
    void a_second_conversion_is_refused_and_names_the_ticket() {
        desk.done("backlog_convert", "{\"id\":\"LOGIN-1\"}");

        Problem problem = desk.refused("backlog_convert", "{\"id\":\"LOGIN-1\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(problem.message()).isEqualTo("LOGIN-1 became the ticket LOGIN-1 already");
        assertThat(desk.ids("ticket_list", "{}")).containsExactly("LOGIN-1");
    }

    @Test
    void the_same_key_converts_once() {
        String call = "{\"id\":\"LOGIN-1\",\"idempotency_key\":\"k\"}";

        assertThat(desk.done("backlog_convert", call))
                .isEqualTo(desk.done("backlog_convert", call));
    }

    @Test
    void its_status_is_that_of_its_ticket_at_every_read() {
        desk.done("backlog_convert", "{\"id\":\"LOGIN-1\"}");

        desk.done("ticket_close", "{\"id\":\"LOGIN-1\"}");
        assertThat(status()).isEqualTo("done");
        desk.done("ticket_update", "{\"id\":\"LOGIN-1\",\"status\":\"open\"}");
        assertThat(status()).isEqualTo("in-progress");
        desk.done("ticket_close", "{\"id\":\"LOGIN-1\",\"resolution\":\"wont-do\"}");
        assertThat(status()).isEqualTo("cancelled");
        desk.done("ticket_delete", "{\"id\":\"LOGIN-1\"}");
        assertThat(Desk.text(item().get("ticket_status"))).isEqualTo("deleted");
        assertThat(Desk.text(item().get("hint"))).contains("ticket_restore");
    }

    @Test
    void its_status_is_changed_on_the_ticket() {
        desk.done("backlog_convert", "{\"id\":\"LOGIN-1\"}");

        Problem problem =
                desk.refused("backlog_update", "{\"id\":\"LOGIN-1\",\"status\":\"done\"}");

        assertThat(problem.message()).contains("became the ticket LOGIN-1");
        assertThat(problem.advice()).contains("ticket_close {\"id\":\"LOGIN-1\"}");
        desk.done("backlog_update", "{\"id\":\"LOGIN-1\",\"title\":\"Sign-in form\"}");
    }

    @Test
    void an_epic_that_is_gone_is_told_before_anything_is_made() {
        desk.done("epic_delete", "{\"id\":\"USER-1\"}");

        Problem problem = desk.refused("backlog_convert", "{\"id\":\"LOGIN-1\"}");

        assertThat(problem.message()).contains("the epic USER-1, which is not here any more");
        assertThat(problem.advice()).contains("\"epic_id\":\"\"", "epic_update");
        assertThat(item()).doesNotContainKey("epic_id");
        assertThat(desk.ids("ticket_list", "{}")).isEmpty();
        desk.done("backlog_update", "{\"id\":\"LOGIN-1\",\"epic_id\":\"\"}");
        desk.done("backlog_convert", "{\"id\":\"LOGIN-1\"}");
    }

    @Test
    void a_cancelled_item_is_taken_up_again_first() {
        desk.done("backlog_update", "{\"id\":\"LOGIN-1\",\"status\":\"cancelled\"}");

        assertThat(desk.refused("backlog_convert", "{\"id\":\"LOGIN-1\"}").advice())
                .contains("backlog_update {\"id\":\"LOGIN-1\",\"status\":\"new\"}");
    }

    private String status() {
        return Desk.text(item().get("status"));
    }

    private Map<String, Node> item() {
        return desk.done("backlog_get", "{\"id\":\"LOGIN-1\"}");
    }
}
