package dev.repotickets.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.http.ShippedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pages and forms without a browser.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DashboardServletTest {
    @TempDir private static Path home;

    private static ShippedServer server;

    @BeforeAll
    static void starts() throws Exception {
        server = ShippedServer.start(home);
    }

    @AfterAll
    static void ends() {
        server.close();
    }

    private static Visit visit() {
        return Visit.to(server.base());
    }

    /// The path of a new ticket.
    private static String ticket(String title) throws Exception {
        return visit().post("/new", Map.of("title", title))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void every_page_forbids_all_that_it_does_not_need() throws Exception {
        String path = ticket("Lock the door");
        for (String each : List.of("/", "/new", path, "/sign-in", "/nope")) {
            var headers = visit().get(each).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void the_files_of_a_page_may_be_kept_for_ever() throws Exception {
        String page = visit().get("/").body();
        String path = page.replaceFirst("(?s).*href=\"(/assets/[^\"]*style\\.css)\".*", "$1");

        HttpResponse<String> answer = visit().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(visit().get("/assets/000000000000/style.css").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_there_is_a_page_for_people_and_a_line_for_programs() throws Exception {
        assertThat(visit().get("/nope").body()).contains("<h1>Not found</h1>");
        assertThat(new Visit(server.base(), List.of("Accept", "*/*")).get("/nope").body())
                .isEqualTo("{\"error\":\"there is nothing under this path\"}");
        HttpResponse<String> ticket = visit().get("/ticket/NOPE-1");
        assertThat(ticket.statusCode()).isEqualTo(404);
        assertThat(ticket.body()).contains("NOPE-1").doesNotContain("Exception", "ticket_search");
    }

    @Test
    void a_ticket_is_made_shown_edited_and_moved() throws Exception {
        String path = ticket("Paint the door");

        HttpResponse<String> edited =
                visit().post(path + "/edit", Map.of("title", "Paint it blue", "labels", "b, a"));
        HttpResponse<String> moved =
                visit().post(path + "/move", Map.of("status", "blocked", "back", "/?q=paint"));

        assertThat(edited.statusCode()).isEqualTo(303);
        assertThat(moved.headers().firstValue("Location")).contains("/?q=paint");
        assertThat(visit().get(path).body())
                .contains("Paint it blue", "<dd>a, b</dd>", "<dd>blocked</dd>");
        assertThat(visit().get("/?q=blue").body()).contains("Paint it blue");
        assertThat(visit().get("/?label=none-such").body()).doesNotContain("Paint it blue");
    }

    @Test
    void a_form_leads_back_to_paths_of_this_server_only() throws Exception {
        String path = ticket("Close the window");
        for (String back : List.of("//evil.example", "https://evil.example/", "/\r\nX: y", "")) {
            assertThat(
                            visit().post(path + "/move", Map.of("status", "open", "back", back))
                                    .headers()
                                    .firstValue("Location"))
                    .contains(path);
        }
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        HttpResponse<String> answer =
                visit().post(
                                "/new",
                                Map.of(
                                        "title",
                                        "Oil the \"hinge\"",
                                        "points",
                                        "many",
                                        "description",
                                        "first\r\nsecond"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Oil the &#34;hinge&#34;\"", "new-points-error", "not a number")
                .contains("first\nsecond</textarea>");
        assertThat(visit().post("/new", Map.of("title", " ")).body()).contains("new-title-error");
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_ticket() throws Exception {
        Map<String, String> form = Map.of("title", "Only once", "idempotency_key", "form-1");

        String first = visit().post("/new", form).headers().firstValue("Location").orElseThrow();
        String second = visit().post("/new", form).headers().firstValue("Location").orElseThrow();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void who_saves_what_somebody_else_changed_is_told_and_can_decide() throws Exception {
        String path = ticket("Shared door");
        String rev =
                visit().get(path)
                        .body()
                        .replaceFirst("(?s).*name=\"rev\" value=\"(\\w+)\".*", "$1");
        visit().post(path + "/edit", Map.of("points", "8", "rev", rev));

        HttpResponse<String> late = visit().post(path + "/edit", Map.of("points", "5", "rev", rev));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("changed elsewhere meanwhile", "<dd>8</dd>", "value=\"5\"");
    }

    @Test
    void a_search_that_cannot_be_understood_is_told() throws Exception {
        HttpResponse<String> answer = visit().get("/?q=lable:bug");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Did you mean label:?", "value=\"lable:bug\"");
    }

    @Test
    void columns_show_fifty_and_more_when_asked() throws Exception {
        for (int i = 0; i < 60; i++) {
            visit().post("/new", Map.of("title", "Many " + i, "priority", "low"));
        }

        String page = visit().get("/?q=many").body();
        String more = visit().get("/?q=many&show=open&most=150").body();

        assertThat(page.split("class=\"card ", -1)).hasSize(51);
        assertThat(page).contains("10 not shown", "/?q=many&amp;show=open&amp;most=150");
        assertThat(more.split("class=\"card ", -1)).hasSize(61);
    }

    @Test
    void a_server_that_only_reads_shows_pages_without_forms(@TempDir Path other) throws Exception {
        try (ShippedServer reading = ShippedServer.start(other, "--read-only")) {
            Visit visit = Visit.to(reading.base());

            assertThat(visit.get("/").body()).doesNotContain("href=\"/new\"");
            assertThat(visit.post("/new", Map.of("title", "x")).statusCode()).isEqualTo(403);
        }
    }
}
