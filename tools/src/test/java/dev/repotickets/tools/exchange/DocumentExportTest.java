package dev.repotickets.tools.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Desk;
import dev.repotickets.tools.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentExportTest {
    private final Desk desk = new Desk();

    @Test
    void a_document_shows_what_is_open_and_urgent_first() {
        make("{\"title\":\"Later\",\"priority\":\"low\"}");
        make("{\"title\":\"Urgent\",\"priority\":\"critical\",\"labels\":[\"bug\"]}");
        make("{\"title\":\"Past\",\"priority\":\"critical\"}");
        desk.done("ticket_close", "{\"id\":\"PAST-1\"}");

        assertThat(exported("markdown", ""))
                .startsWith("# Tickets\n\n2 open, 1 ended\n\n## open\n\n### URGENT-1: Urgent\n\n")
                .containsSubsequence("### URGENT-1", "- Labels: bug", "### LATER-1", "## closed")
                .endsWith("Z\n");
    }

    @Test
    void a_document_holds_all_of_a_ticket_and_nothing_that_it_could_do() {
        make("{\"title\":\"First\"}");
        make(
                "{\"title\":\"<img> # [x](y)\",\"description\":\"# Head\\n<script>\\n\\nText\","
                        + "\"depends_on\":[\"FIRST-1\"],\"due\":\"2026-12-01\"}");
        String id = desk.ids("ticket_search", "{\"query\":\"script\"}").getFirst();
        desk.done("ticket_comment", "{\"id\":\"" + id + "\",\"body\":\"see\\n## http://x.io\"}");
        desk.done(
                "requirement_add",
                "{\"ticket_id\":\"" + id + "\",\"title\":\"It *works*\",\"criteria\":[\"fast\"]}");

        assertThat(exported("markdown", "script"))
                .startsWith("# Tickets\n\n1 open, 0 ended\n")
                .contains("### " + id + ": \\<img\\> \\# \\[x\\](y)\n")
                .contains("- Due: 2026-12-01\n- Blocked by: FIRST-1 First\n")
                .contains("\n\\# Head\\\n\\<script\\>\n\nText\n")
                .contains("#### Requirements\n\n- [ ] It \\*works\\*\n  - fast\n")
                .contains("#### Comments\n\n**Ada**, 2026-11-24T12:00:")
                .endsWith("> see\\\n> \\#\\# http:<!-- -->//x.io\n")
                .doesNotContain("### FIRST-1");
    }

    @Test
    void a_calendar_holds_tasks_that_are_due_and_days_of_epics_and_sprints() {
        make(
                "{\"title\":\"Pay; now, or\",\"due\":\"2026-12-31\",\"priority\":\"high\","
                        + "\"labels\":[\"a b\",\"c;d\"]}");
        make("{\"title\":\"Without a day\"}");
        desk.done("epic_create", "{\"title\":\"Auth\",\"target_date\":\"2026-12-31\"}");
        desk.done(
                "sprint_create",
                "{\"name\":\"One\",\"start_date\":\"2026-12-01\",\"end_date\":\"2026-12-14\"}");

        String calendar = exported("icalendar", "");

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//repo-tickets//")
                .contains("BEGIN:VTODO\r\nUID:")
                .contains("\r\nDTSTAMP:20261124T120001Z\r\nSUMMARY:PAY-1: Pay\\; now\\, or\r\n")
                .contains("\r\nDUE;VALUE=DATE:20261231\r\nPRIORITY:3\r\nSTATUS:NEEDS-ACTION\r\n")
                .contains("\r\nCATEGORIES:a b,c\\;d\r\nEND:VTODO\r\n")
                .contains("SUMMARY:AUTH-1: Auth\r\nDTSTART;VALUE=DATE:20261231\r\n")
                .contains("DTEND;VALUE=DATE:20270101\r\n")
                .contains(": One\r\nDTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261215\r\n")
                .doesNotContain("Without a day")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void a_calendar_says_how_far_a_task_is_and_of_a_query_holds_nothing_else() {
        desk.done("epic_create", "{\"title\":\"Auth\",\"target_date\":\"2026-12-31\"}");
        List<String> statuses = List.of("in-progress", "closed", "cancelled");
        for (int i = 0; i < statuses.size(); i++) {
            make("{\"title\":\"Pay\",\"due\":\"2026-12-31\",\"priority\":\"low\"}");
            desk.done(
                    "ticket_update",
                    "{\"id\":\"PAY-" + (i + 1) + "\",\"status\":\"" + statuses.get(i) + "\"}");
        }

        assertThat(exported("icalendar", "pay"))
                .contains(
                        "PAY-1: Pay\r\nDUE;VALUE=DATE:20261231\r\nPRIORITY:9\r\nSTATUS:IN-PROCESS")
                .contains("STATUS:COMPLETED", "STATUS:CANCELLED")
                .doesNotContain("VEVENT");
    }

    @Test
    void issues_of_beads_come_back_as_the_tickets_that_they_were() {
        make("{\"title\":\"Épic 日\",\"type\":\"epic\",\"priority\":\"critical\"}");
        String first = desk.ids("ticket_list", "{}").getFirst();
        make(
                "{\"title\":\"Do\",\"description\":\"Two\\nlines\","
                        + "\"assignee\":\"ann\",\"labels\":[\"bug\"],\"depends_on\":[\""
                        + first
                        + "\"],\"parent_id\":\""
                        + first
                        + "\"}");
        make("{\"title\":\"Never\"}");
        desk.done("ticket_update", "{\"id\":\"DO-1\",\"status\":\"in-progress\"}");
        desk.done("ticket_update", "{\"id\":\"NEVER-1\",\"status\":\"cancelled\"}");
        desk.done("ticket_comment", "{\"id\":\"DO-1\",\"body\":\"Hm\"}");
        String issues = exported("beads", "");
        var other = new Desk();

        var report =
                other.done(
                        "workspace_import",
                        "{\"format\":\"beads\",\"content\":" + Json.write(Node.text(issues)) + "}");

        assertThat(report.get("created")).isEqualTo(Node.number(3));
        assertThat(Desk.text(report.get("lossy"))).isEqualTo("[]");
        for (String format : new String[] {"csv", "beads"}) {
            assertThat(exported(other, format, "").replaceAll("\"updated_at\":\"[^\"]*\"", ""))
                    .isEqualTo(exported(format, "").replaceAll("\"updated_at\":\"[^\"]*\"", ""));
        }
    }

    @Test
    void a_query_that_jsonl_cannot_honour_is_refused() {
        assertThat(
                        desk.refused("workspace_export", "{\"format\":\"jsonl\",\"query\":\"x\"}")
                                .toString())
                .contains("query \"x\"", "everything", "workspace_export {");
    }

    private void make(String arguments) {
        desk.done("ticket_create", arguments);
    }

    private String exported(String format, String query) {
        return exported(desk, format, query);
    }

    private static String exported(Desk from, String format, String query) {
        return from.answer(
                "workspace_export",
                "{\"format\":\"" + format + "\",\"query\":\"" + query + "\"}",
                "content");
    }
}
