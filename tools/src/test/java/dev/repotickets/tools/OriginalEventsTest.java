package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The kinds of events that the original declares (most of which it never publishes), beside the
/// fact that the history tells for each.
class OriginalEventsTest {
    private final Desk desk = new Desk();

    @Test
    void for_each_of_the_23_the_history_tells_a_fact() {
        Map<String, Optional<String>> facts = facts();
        happen();

        List<String> told = told();

        assertThat(facts).hasSize(23);
        facts.forEach((original, fact) ->
                fact.ifPresent(it -> assertThat(told).as(original).contains(it)));
        assertThat(facts.values().stream().filter(Optional::isEmpty)).hasSize(2);
    }

    private static Map<String, Optional<String>> facts() {
        var facts = new LinkedHashMap<String, Optional<String>>();
        facts.put("ticket.created", Optional.of("ticket.created"));
        facts.put("ticket.updated", Optional.of("ticket.updated"));
        facts.put("ticket.closed", Optional.of("ticket.closed"));
        facts.put("ticket.reopened", Optional.of("ticket.reopened"));
        facts.put("ticket.deleted", Optional.of("ticket.deleted"));
        facts.put("ticket.assigned", Optional.of("ticket.updated assignee"));
        facts.put("ticket.commented", Optional.of("ticket.commented"));
        facts.put("agent.task.assigned", Optional.of("task.created"));
        facts.put("agent.task.started", Optional.of("task.started"));
        facts.put("agent.task.completed", Optional.of("task.completed"));
        facts.put("agent.task.failed", Optional.of("task.failed"));
        facts.put("requirement.added", Optional.of("requirement.added"));
        facts.put("requirement.verified", Optional.of("requirement.verified"));
        facts.put("test.passed", Optional.of("test.passed"));
        facts.put("test.failed", Optional.of("test.failed"));
        facts.put("epic.created", Optional.of("epic.created"));
        facts.put("epic.updated", Optional.of("epic.updated"));
        facts.put("epic.completed", Optional.of("epic.completed"));
        // a journal entry names the milestone
        facts.put("milestone.reached", Optional.of("ticket.journaled"));
        facts.put("sprint.started", Optional.of("sprint.active"));
        facts.put("sprint.completed", Optional.of("sprint.completed"));
        // nothing of a ticket changes by them, and they are not part of the history
        facts.put("system.index.rebuilt", Optional.empty());
        facts.put("system.cache.cleared", Optional.empty());
        return facts;
    }

    private void happen() {
        desk.done("ticket_create", "{\"title\":\"Fix it\"}");
        desk.done("ticket_update", "{\"id\":\"FIX-1\",\"assignee\":\"bob\"}");
        desk.done("ticket_comment", "{\"id\":\"FIX-1\",\"body\":\"Hello\"}");
        desk.done("ticket_journal", "{\"id\":\"FIX-1\",\"content\":\"x\",\"milestone\":\"Beta\"}");
        desk.done(
                "requirement_add_result", "{\"ticket_id\":\"FIX-1\",\"description\":\"It works\"}");
        desk.done(
                "requirement_verify",
                "{\"ticket_id\":\"FIX-1\",\"id\":\"" + item() + "\",\"passed\":true}");
        desk.done("requirement_remove", "{\"ticket_id\":\"FIX-1\",\"id\":\"" + item() + "\"}");
        desk.done(
                "requirement_add_scenario",
                "{\"ticket_id\":\"FIX-1\",\"title\":\"S\",\"given\":[\"a\"],\"when\":[\"b\"],"
                        + "\"then\":[\"c\"]}");
        for (String status : List.of("ready", "passing", "failing")) {
            desk.done(
                    "requirement_update",
                    "{\"ticket_id\":\"FIX-1\",\"id\":\""
                            + item()
                            + "\",\"status\":\""
                            + status
                            + "\"}");
        }
        desk.done("agent_create", "{\"name\":\"Bot\"}");
        for (String end : List.of("task_complete", "task_fail")) {
            String task =
                    desk.answer(
                            "task_assign",
                            "{\"ticket_id\":\"FIX-1\",\"agent_id\":\"AGENT-BOT\","
                                    + "\"task_type\":\"code\",\"description\":\"Do it\"}",
                            "id");
            desk.done("task_start", "{\"id\":\"" + task + "\"}");
            String error = end.equals("task_fail") ? ",\"error\":\"x\"" : "";
            desk.done(end, "{\"id\":\"" + task + "\"" + error + "}");
        }
        desk.done("ticket_close", "{\"id\":\"FIX-1\",\"force\":true}");
        desk.done("ticket_update", "{\"id\":\"FIX-1\",\"status\":\"open\"}");
        desk.done("epic_create", "{\"title\":\"Big\"}");
        desk.done("epic_update", "{\"id\":\"BIG-1\",\"title\":\"Bigger\"}");
        desk.done("epic_update", "{\"id\":\"BIG-1\",\"status\":\"completed\"}");
        desk.done("sprint_create", "{\"name\":\"First\"}");
        desk.done("sprint_update", "{\"id\":\"SPRINT-1\",\"status\":\"active\"}");
        desk.done("sprint_update", "{\"id\":\"SPRINT-1\",\"status\":\"completed\"}");
        desk.done("ticket_delete", "{\"id\":\"FIX-1\"}");
    }

    private String item() {
        return desk.ids("requirement_list", "{\"ticket_id\":\"FIX-1\"}").getFirst();
    }

    /// The types, and each type with each field that changed.
    private List<String> told() {
        var page = desk.done("event_list", "{\"limit\":200}");
        return page.get("items") instanceof Node.Items(List<Node> rows)
                ? rows.stream()
                        .flatMap(row -> {
                            var fields = ((Node.Fields) row).values();
                            String type = Desk.text(fields.get("type"));
                            boolean isAssigned =
                                    Desk.text(fields.get("changes")).contains("assignee");
                            return Stream.of(type, isAssigned ? type + " assignee" : type);
                        })
                        .toList()
                : List.of();
    }
}
