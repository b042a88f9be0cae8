package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventListTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void some_work() {
        desk.done("epic_create", "{\"title\":\"Goal\"}");
        desk.done("ticket_create", "{\"title\":\"Form\",\"epic_id\":\"GOAL-1\"}");
        desk.done("ticket_claim", "{\"id\":\"FORM-1\",\"agent_id\":\"ann\"}");
        desk.done("ticket_comment", "{\"id\":\"FORM-1\",\"body\":\"Begun\"}");
        desk.pass(Duration.ofDays(10));
        desk.done("backlog_add", "{\"title\":\"Later\"}");
        desk.done("ticket_close", "{\"id\":\"FORM-1\",\"summary\":\"Done at last\"}");
    }

    @Test
    void everything_that_happened_is_told_the_latest_first() {
        assertThat(types("{}"))
                .containsExactly(
                        "ticket.closed FORM-1",
                        "backlog.created LATER-1",
                        "ticket.commented FORM-1",
                        "ticket.claimed FORM-1",
                        "ticket.created FORM-1",
                        "epic.created GOAL-1");
        assertThat(desk.answer("event_list", "{\"type\":\"ticket.closed\"}", "items"))
                .contains("Done at last", "status: in-progress -> closed", "\"author\":\"Ada\"");
    }

    @Test
    void it_can_be_asked_for_by_subject_kind_time_and_author() {
        assertThat(types("{\"subject\":\"goal-1\"}")).containsExactly("epic.created GOAL-1");
        assertThat(types("{\"type\":\"backlog.\"}")).containsExactly("backlog.created LATER-1");
        assertThat(types("{\"since\":\"2d\"}"))
                .containsExactly("ticket.closed FORM-1", "backlog.created LATER-1");
        assertThat(types("{\"author\":\"ada\",\"type\":\"ticket.commented\"}")).hasSize(1);
        assertThat(types("{\"author\":\"bob\"}")).isEmpty();
        assertThat(desk.answer("event_list", "{\"subject\":\"NONE-1\"}", "hint")).isNotEmpty();
        assertThat(desk.refused("event_list", "{\"type\":\"drop table\"}").message())
                .contains("type");
        assertThat(desk.refused("event_list", "{\"since\":\"soon\"}").message()).contains("since");
    }

    @Test
    void agents_and_tasks_have_a_past_as_well() {
        desk.done("agent_create", "{\"name\":\"CodeBot\"}");
        desk.done(
                "task_assign",
                "{\"ticket_id\":\"FORM-1\",\"agent_id\":\"AGENT-CODEBOT\","
                        + "\"task_type\":\"code\",\"description\":\"Do it\"}");
        desk.done("task_next", "{\"agent_id\":\"AGENT-CODEBOT\"}");

        assertThat(types("{\"type\":\"agent.\"}")).containsExactly("agent.created AGENT-CODEBOT");
        assertThat(types("{\"type\":\"task.\"}").getFirst()).startsWith("task.started");
        assertThat(types("{\"type\":\"task.created\"}")).hasSize(1);
    }

    @Test
    void pages_hold_every_event_once() {
        for (int i = 0; i < 40; i++) {
            desk.done("ticket_create", "{\"title\":\"More\"}");
        }
        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = desk.done("event_list", "{\"limit\":7" + next + "}");
            seen.addAll(types(page.get("items") instanceof Node.Items items ? items : none()));
            String cursor = Desk.text(page.get("next_cursor"));
            next = cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"";
        } while (!next.isEmpty() && seen.size() < 100);

        assertThat(seen).hasSize(46);
        assertThat(new HashSet<>(seen)).hasSize(46);
        assertThat(seen).endsWith("epic.created GOAL-1");
    }

    private List<String> types(String arguments) {
        return types(
                desk.done("event_list", arguments).get("items") instanceof Node.Items items
                        ? items
                        : none());
    }

    private static List<String> types(Node.Items items) {
        return items.values().stream()
                .map(it -> ((Node.Fields) it).values())
                .map(it -> Desk.text(it.get("type")) + " " + Desk.text(it.get("subject")))
                .toList();
    }

    private static Node.Items none() {
        return new Node.Items(List.of());
    }
}
