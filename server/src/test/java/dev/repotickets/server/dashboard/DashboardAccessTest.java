package dev.repotickets.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.access.Scope;
import dev.repotickets.server.http.ShippedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who gets to see pages, and who may send forms, where tokens are asked for.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DashboardAccessTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"rpc.ping\"}";

    @TempDir private static Path home;

    private static ShippedServer server;
    private static String writer;
    private static String reader;

    @BeforeAll
    static void a_server_with_tokens() throws Exception {
        writer = Visit.token(home, "ann", Scope.WRITE);
        reader = Visit.token(home, "ron", Scope.READ);
        server = ShippedServer.start(home);
        String made =
                Visit.to(server.base())
                        .with("Authorization", "Bearer " + writer)
                        .rpc(
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ticket_create\",\"params\":"
                                        + "{\"title\":\"Fix login\"}}")
                        .body();
        assertThat(made).contains("FIX-1");
    }

    @AfterAll
    static void ends() {
        server.close();
    }

    private static Visit visit() {
        return Visit.to(server.base());
    }

    @Test
    void a_person_without_a_token_is_asked_to_sign_in() throws Exception {
        HttpResponse<String> answer = visit().get("/ticket/FIX-1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?to=/ticket/FIX-1");
        assertThat(visit().get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_without_a_token_is_refused_as_before() throws Exception {
        var program = new Visit(server.base(), java.util.List.of("Accept", "application/json"));

        assertThat(program.get("/").statusCode()).isEqualTo(401);
        assertThat(program.get("/events").statusCode()).isEqualTo(401);
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_other_sites() throws Exception {
        HttpResponse<String> answer = visit().post("/sign-in", Map.of("token", writer));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches(
                        "tickets-session-[0-9]+=[A-Za-z0-9_-]{43}; Path=/; HttpOnly;"
                                + " SameSite=Strict")
                .doesNotContain(writer);
    }

    @Test
    void a_token_that_is_not_known_gets_no_cookie() throws Exception {
        HttpResponse<String> answer = visit().post("/sign-in", Map.of("token", "rtk_no\r\nX: y"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("not known here").doesNotContain("rtk_no");
    }

    @Test
    void signing_in_leads_only_to_paths_of_this_server() throws Exception {
        for (String to : new String[] {"//evil.example", "https://evil.example", "/\\evil", ""}) {
            HttpResponse<String> answer =
                    visit().post("/sign-in", Map.of("token", writer, "to", to));

            assertThat(answer.headers().firstValue("Location")).contains("/");
        }
    }

    @Test
    void the_cookie_opens_pages_and_events_and_nothing_that_programs_call() throws Exception {
        Visit ann = visit().signedIn(writer);

        assertThat(ann.get("/").body()).contains("Fix login", "Sign out", "Move to");
        assertThat(ann.with("Accept", "application/json").get("/events").statusCode())
                .isEqualTo(200);
        assertThat(ann.rpc(PING).statusCode()).isEqualTo(401);
        assertThat(ann.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(ann.get("/mcp").statusCode()).isEqualTo(401);
        assertThat(ann.get("/rpc/openrpc.json").statusCode()).isEqualTo(401);
    }

    @Test
    void what_somebody_changes_is_theirs() throws Exception {
        Visit ann = visit().signedIn(writer);

        ann.post("/ticket/FIX-1/comment", Map.of("body", "from the page"));

        assertThat(ann.get("/ticket/FIX-1").body())
                .contains("from the page", "<strong>ann</strong>");
    }

    @Test
    void a_token_that_reads_gets_pages_without_forms_and_can_send_none() throws Exception {
        Visit ron = visit().signedIn(reader);

        assertThat(ron.get("/").body())
                .contains("Fix login")
                .doesNotContain("Move to", "href=\"/new\"");
        assertThat(ron.get("/ticket/FIX-1").body()).doesNotContain("Claim", "/edit");
        HttpResponse<String> answer = ron.post("/ticket/FIX-1/move", Map.of("status", "closed"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>", "nothing can be changed here");
        assertThat(ron.get("/ticket/FIX-1").body()).contains("<dd>open</dd>");
    }

    @Test
    void a_form_that_says_nothing_or_something_foreign_of_its_origin_is_refused() throws Exception {
        Visit ann = visit().signedIn(writer);
        Map<String, String> form = Map.of("status", "closed");

        assertThat(ann.postFromNowhere("/ticket/FIX-1/move", form).statusCode()).isEqualTo(403);
        assertThat(
                        ann.with("Origin", "https://evil.example")
                                .postFromNowhere("/ticket/FIX-1/move", form)
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        ann.with("Origin", "null")
                                .postFromNowhere("/ticket/FIX-1/move", form)
                                .statusCode())
                .isEqualTo(403);
        assertThat(visit().postFromNowhere("/sign-in", Map.of("token", writer)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void after_signing_out_the_cookie_is_worth_nothing() throws Exception {
        Visit ann = visit().signedIn(writer);

        assertThat(ann.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);

        assertThat(ann.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void a_made_up_session_is_nobody() throws Exception {
        String name = "tickets-session-" + server.base().getPort();

        for (String value : new String[] {"", "x", "A".repeat(43), writer}) {
            assertThat(visit().with("Cookie", name + "=" + value).get("/").statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void a_page_that_htmx_asks_for_sends_the_whole_window_to_sign_in() throws Exception {
        HttpResponse<String> answer = visit().with("HX-Request", "true").get("/");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }
}
