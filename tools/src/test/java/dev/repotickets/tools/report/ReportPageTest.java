package dev.repotickets.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.tools.Desk;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final String HOSTILE =
            "\\\"><img src=x onerror=alert(1)><script>alert(2)</script>";

    private final Desk desk = new Desk();

    private Document report(ZoneId zone) {
        byte[] bytes = HtmlReport.page(desk.call(), zone).render().bytes();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void it_shows_all_tickets_unfinished_and_urgent_ones_first() {
        desk.done("ticket_create", "{\"title\":\"Low one\",\"priority\":\"low\"}");
        desk.done("ticket_create", "{\"title\":\"Done one\",\"priority\":\"critical\"}");
        desk.done("ticket_create", "{\"title\":\"Urgent one\",\"priority\":\"critical\"}");
        desk.done("ticket_close", "{\"id\":\"DONE-1\"}");

        Document report = report(ZoneOffset.UTC);

        assertThat(report.select("#tickets tbody td.id").eachText())
                .containsExactly("URGENT-1", "LOW-1", "DONE-1");
        assertThat(report.select("#tickets tbody tr").eachAttr("data-is"))
                .containsExactly("open open critical", "open open low", "closed closed");
        assertThat(report.select(".card .figure").eachText().getFirst()).isEqualTo("3");
    }

    @Test
    void every_section_is_there_and_every_chart_has_its_figures_as_a_table() {
        desk.done("ticket_create", "{\"title\":\"One\",\"points\":3,\"labels\":[\"bug\"]}");
        desk.done("epic_create", "{\"title\":\"Big\",\"target_date\":\"2026-12-24\"}");
        desk.done("epic_add_tickets", "{\"id\":\"BIG-1\",\"ticket_ids\":[\"ONE-1\"]}");
        desk.done("agent_create", "{\"name\":\"Bot\"}");
        desk.done("time_add", "{\"id\":\"ONE-1\",\"minutes\":90}");

        Document report = report(ZoneOffset.UTC);

        assertThat(report.select("h2").eachText())
                .containsExactly(
                        "Overview",
                        "Tickets by kind",
                        "Flow",
                        "Roadmap",
                        "Epics over time",
                        "Sprints and backlog",
                        "Agents",
                        "Time spent",
                        "Activity",
                        "All tickets");
        assertThat(report.select("[data-chart]")).hasSizeGreaterThan(8);
        assertThat(report.select("figure:has([data-chart]):has(details[open] tbody tr)"))
                .hasSameSizeAs(report.select("[data-chart]"));
    }

    @Test
    void requirements_are_a_matrix_with_a_row_of_totals() {
        desk.done("ticket_create", "{\"title\":\"One\"}");
        desk.done("ticket_create", "{\"title\":\"Two\"}");
        desk.done(
                "requirement_add",
                "{\"ticket_id\":\"ONE-1\",\"title\":\"<b>Must\",\"criteria\":[\"a\",\"b\"]}");
        desk.done("requirement_add_result", "{\"ticket_id\":\"TWO-1\",\"description\":\"Seen\"}");

        Document report = report(ZoneOffset.UTC);

        assertThat(report.select("nav a[href=#requirements]")).hasSize(1);
        assertThat(report.select(".matrix tr.group th").eachText())
                .containsExactly("ONE-1 One", "TWO-1 Two");
        assertThat(report.select(".matrix th[scope=row]").eachText())
                .containsExactly("<b>Must", "All of 2 tickets");
        assertThat(report.select(".matrix tfoot td").eachText())
                .containsExactly("0 of 2", "0 of 1", "0 of 1, 0 accepted");
    }

    @Test
    void nothing_that_others_wrote_is_markup() {
        desk.done(
                "ticket_create",
                "{\"title\":\"" + HOSTILE + "\",\"labels\":[\"a' onx=\"],\"assignee\":\"<b>bob\"}");
        desk.done("epic_create", "{\"title\":\"" + HOSTILE + "\"}");

        Document report = report(ZoneOffset.UTC);

        assertThat(report.select("img, b, iframe, object")).isEmpty();
        assertThat(report.select("script")).hasSize(3);
        assertThat(report.select("td.title").eachText()).allMatch(it -> it.contains("<script>"));
        assertThat(report.getAllElements())
                .allMatch(it ->
                        it.attributes().asList().stream()
                                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void it_loads_nothing_and_runs_only_the_scripts_that_its_policy_names() throws Exception {
        Document report = report(ZoneOffset.UTC);

        assertThat(report.select("[src], link, [style]")).isEmpty();
        assertThat(report.select("[href]").eachAttr("href")).allMatch(it -> it.startsWith("#"));
        String policy = report.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'");
        for (Element inline : report.select("script, style")) {
            byte[] code = inline.data().getBytes(StandardCharsets.UTF_8);
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(code);
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(sum) + "'");
        }
    }

    @Test
    void an_empty_repository_has_a_report_too_with_the_time_of_whoever_asked() {
        Document report = report(ZoneId.of("Pacific/Kiritimati"));

        assertThat(report.select("header p").text()).contains("2026-11-25 02:00 GMT+14:00");
        assertThat(report.select("#recent ~ p").text()).contains("Nothing has happened yet");
    }
}
