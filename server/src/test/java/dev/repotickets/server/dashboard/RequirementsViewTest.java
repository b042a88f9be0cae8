package dev.repotickets.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.http.ShippedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The traceability matrix, without a browser.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RequirementsViewTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{8})\"");

    @TempDir private static Path home;

    private static ShippedServer server;

    @BeforeAll
    static void starts() throws Exception {
        server = ShippedServer.start(home);
        call("ticket_create", "{\"title\":\"Lock <b>it</b>\",\"priority\":\"high\"}");
        call("ticket_create", "{\"title\":\"Oil it\"}");
        String proven =
                call(
                        "requirement_add",
                        "{\"ticket_id\":\"LOCK-1\",\"title\":\"Locks\",\"priority\":\"critical\","
                                + "\"criteria\":[\"once\",\"twice\"]}");
        call(
                "requirement_add",
                "{\"ticket_id\":\"LOCK-1\",\"title\":\"Unlocks\",\"criteria\":[\"<i>\"]}");
        for (String status : List.of("approved", "implemented", "verified")) {
            update(proven, status);
        }
        String scenario =
                call(
                        "requirement_add_scenario",
                        "{\"ticket_id\":\"LOCK-1\",\"title\":\"Turn the key\",\"given\":[\"a\"],"
                                + "\"when\":[\"b\"],\"then\":[\"c\"],\"tags\":[\""
                                + proven
                                + "\"]}");
        update(scenario, "ready");
        update(scenario, "failing");
        call(
                "requirement_add_result",
                "{\"ticket_id\":\"LOCK-1\",\"description\":\"It is locked\"}");
    }

    @AfterAll
    static void ends() {
        server.close();
    }

    /// Calls a tool; the id of the item that it names, or nothing.
    private static String call(String tool, String arguments) throws Exception {
        String answer = Visit.to(server.base()).rpc(request(tool, arguments)).body();
        assertThat(answer).contains("\"result\"");
        Matcher id = ID.matcher(answer);
        return id.find() ? id.group(1) : "";
    }

    private static String request(String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + tool
                + "\",\"params\":"
                + arguments
                + "}";
    }

    /// Makes `MANY-from` to `MANY-to`, each with a requirement.
    private static void specified(int from, int to) throws Exception {
        String calls =
                IntStream.rangeClosed(from, to)
                        .mapToObj(i ->
                                request("ticket_create", "{\"title\":\"Many\"}")
                                        + ","
                                        + request(
                                                "requirement_add",
                                                "{\"ticket_id\":\"MANY-"
                                                        + i
                                                        + "\",\"title\":\"It\"}"))
                        .collect(Collectors.joining(",", "[", "]"));
        assertThat(Visit.to(server.base()).rpc(calls).body()).doesNotContain("\"error\"");
    }

    private static void update(String id, String status) throws Exception {
        call(
                "requirement_update",
                "{\"ticket_id\":\"LOCK-1\",\"id\":\"" + id + "\",\"status\":\"" + status + "\"}");
    }

    private static Document page(String query) throws Exception {
        return Jsoup.parse(Visit.to(server.base()).get("/requirements" + query).body());
    }

    @Test
    void each_requirement_has_a_row_under_its_ticket_with_what_proves_it() throws Exception {
        Document page = page("?standing=failing");

        assertThat(page.select(".matrix thead th[scope=col]")).hasSize(8);
        assertThat(page.select(".matrix caption").text()).isNotBlank();
        assertThat(page.select("tr.group > th[scope=rowgroup]").text())
                .isEqualTo("LOCK-1 Lock <b>it</b>");
        assertThat(page.select("tr.group > td").eachText())
                .containsExactly(
                        "open", "high", "2 of 3", "0 of 1", "1 failing", "0 of 1", "1 of 2");
        assertThat(page.select("tbody tr:has(th[scope=row])").eachText())
                .containsExactlyInAnyOrder(
                        "Locks verified critical 2 of 2 0 of 1 1 failing ✓ yes",
                        "Unlocks draft medium 0 of 1 ○ no");
        assertThat(page.select("tfoot tr").text())
                .isEqualTo("All of 1 ticket 2 of 3 0 of 1 1 failing 0 of 1 1 of 2, 0 accepted");
    }

    @Test
    void what_is_filtered_stays_filtered_on_the_next_page_and_after_a_change() throws Exception {
        for (int i = 1; i <= 60; i += 20) {
            specified(i, i + 19);
        }

        Document first = page("?standing=unmet&status=open");
        String next = first.select("a.button:contains(Next tickets)").attr("href");
        Document second = page(next.substring(next.indexOf('?')));

        assertThat(first.select("tr.group")).hasSize(50);
        assertThat(next).contains("standing=unmet", "status=open", "page=2");
        assertThat(second.select("tr.group")).hasSize(11);
        assertThat(second.select("#requirements").attr("hx-get")).isEqualTo(next);
        assertThat(second.select("tfoot th").text()).isEqualTo("All of 61 tickets");
        assertThat(page("?standing=failing").select("tr.group")).hasSize(1);
        assertThat(page("?standing=accepted").select("tr.group")).isEmpty();
        assertThat(page("?standing=nonsense").select("tr.group")).isEmpty();
    }
}
