package dev.repotickets.tools.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Desk;
import dev.repotickets.tools.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignImportTest {
    private static final String GITHUB =
            """
            [{"number":7,"html_url":"https://github.com/a/b/issues/7","title":"Crash on start",
              "body":"It\\ncrashes","state":"closed","state_reason":"not_planned",
              "labels":[{"name":"bug"}],"assignees":[{"login":"ann"}],"user":{"login":"bob"},
              "created_at":"2026-01-02T03:04:05Z","milestone":{"title":"v1"},
              "comments":[{"user":{"login":"eve"},"body":"Me too","created_at":"2026-01-03T00:00:00Z"}]},
             {"number":8,"title":"A pull request","pull_request":{}}]
            """;
    private static final String BEADS =
            """
            {"id":"bd-1","title":"Plan","status":"in_progress","priority":0,"issue_type":"epic"}
            {"id":"bd-a3f.1","title":"Do","status":"open","priority":4,"dependencies":\
            [{"depends_on_id":"bd-1","type":"blocks"},{"depends_on_id":"bd-9","type":"blocks"}]}
            """;

    private final Desk desk = new Desk();

    @Test
    void a_table_comes_in_as_text_and_keeps_ids_that_can_be_ours() {
        String csv =
                String.join(
                        "\r\n",
                        "ID,Summary,State,Priority,Tags",
                        "FIX-7,\"=HYPERLINK(\"\"x\"\")\",done,P1,\"a;b\"",
                        ",\"two\nlines\",,,");

        Map<String, Node> report = imported("csv", csv);

        assertThat(report.get("created")).isEqualTo(Node.number(2));
        assertThat(Desk.text(report.get("map")))
                .isEqualTo("[{\"from\":\"two\\nlines\",\"to\":\"TWO-1\"}]");
        assertThat(ticket("FIX-7"))
                .contains(
                        "=HYPERLINK(",
                        "\"status\":\"closed\"",
                        "\"priority\":\"high\"",
                        "[\"a\",\"b\"]");
        assertThat(imported("csv", csv).get("skipped")).isEqualTo(Node.number(2));
    }

    @Test
    void issues_of_github_come_in_once_without_pull_requests() {
        Map<String, Node> report = imported("github", GITHUB);

        assertThat(report.get("created")).isEqualTo(Node.number(1));
        assertThat(Desk.text(report.get("lossy"))).contains("milestone v1");
        assertThat(ticket("CRASH-1"))
                .contains("cancelled", "\"assignee\":\"ann\"", "2026-01-02T03:04:05Z", "\"bug\"");
        assertThat(imported("github", GITHUB).get("skipped")).isEqualTo(Node.number(1));
    }

    @Test
    void issues_of_beads_keep_what_blocks_them() {
        Map<String, Node> report = imported("beads", BEADS);

        assertThat(report.get("created")).isEqualTo(Node.number(2));
        assertThat(Desk.text(report.get("lossy"))).contains("bd-9");
        assertThat(ticket("DO-1")).contains("BD-1");
        assertThat(ticket("BD-1")).contains("in-progress", "critical");
        assertThat(imported("beads", BEADS).get("skipped")).isEqualTo(Node.number(2));
    }

    @Test
    void a_dry_run_keeps_nothing() {
        String arguments = "{\"format\":\"beads\",\"dry_run\":true,\"content\":";

        desk.done("workspace_import", arguments + Json.write(Node.text(BEADS)) + "}");

        assertThat(desk.ids("ticket_list", "{}")).isEmpty();
    }

    @Test
    void of_many_tickets_one_that_is_invalid_refuses_all_and_is_named() {
        var csv = new StringBuilder("id,title,points\n");
        for (int i = 1; i < 10_000; i++) {
            csv.append("T-").append(i).append(",x,").append(i == 9_999 ? "-1" : "1").append('\n');
        }

        assertThat(refusal("csv", csv.toString()))
                .contains("T-9999", "points", "nothing was imported");
        assertThat(desk.ids("ticket_list", "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titel\nx\n",
                "id\nx\n",
                "title\n\"open\n",
                "title\nx,y\n",
                "title\nx\"y\n",
                "title,created_at\nx,yesterday\n",
                ""
            })
    void a_broken_table_is_refused(String csv) {
        assertThat(refusal("csv", csv)).isNotEmpty();
    }

    @Test
    void an_id_that_would_be_a_path_becomes_another() {
        Map<String, Node> report = imported("csv", "id,title\n../x,Up\n");

        assertThat(Desk.text(report.get("map"))).contains("../x", "UP-1");
    }

    @Test
    void json_that_is_too_deep_is_refused() {
        assertThat(refusal("github", "[".repeat(5_000))).contains("64 levels");
        assertThat(refusal("beads", "{\"a\":".repeat(5_000))).contains("content:1", "64 levels");
    }

    private String ticket(String id) {
        String arguments = "{\"id\":\"" + id + "\",\"include\":[\"links\"]}";
        return Json.write(new Node.Fields(desk.done("ticket_get", arguments)));
    }

    private Map<String, Node> imported(String format, String text) {
        return desk.done("workspace_import", arguments(format, text));
    }

    private String refusal(String format, String text) {
        return desk.refused("workspace_import", arguments(format, text)).message();
    }

    private static String arguments(String format, String text) {
        return "{\"format\":\"" + format + "\",\"content\":" + Json.write(Node.text(text)) + "}";
    }
}
