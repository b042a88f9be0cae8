package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.access.Scope;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What belongs to one principal, in the hands of another: rows H14 and H17 of the list of attacks.
@Tag("attack")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForeignStateTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String ASKS = "{\"elicitation\":{}}";
    private static final String YES =
            ",\"inputResponses\":{\"confirm\":{\"action\":\"accept\",\"content\":{\"confirm\":true}}}";

    @TempDir private static Path home;

    private static ServeProcess server;
    private static Caller ann;
    private static Caller eve;
    private static Caller rea;

    @BeforeAll
    static void a_server_with_tokens() throws Exception {
        ServeProcess.repository(home, true);
        String first = ServeProcess.token(home, "ann", Scope.ADMIN);
        String second = ServeProcess.token(home, "eve", Scope.ADMIN);
        String third = ServeProcess.token(home, "rea", Scope.READ);
        server = ServeProcess.start(home);
        ann = new Caller(server.http(), first);
        eve = new Caller(server.http(), second);
        rea = new Caller(server.http(), third);
    }

    @AfterAll
    static void ends() {
        server.close();
    }

    @Test
    void a_session_is_of_no_use_to_another_principal() throws IOException {
        String session = ann.session();

        Refusal.isSound(eve.legacy(session, PING).answer(), 404);
        Refusal.isSound(
                server.http()
                        .get("/mcp")
                        .with("Mcp-Session-Id: " + session)
                        .by(eve.token())
                        .answer(),
                404);
        Refusal.isSound(delete(session, eve), 404);
        assertThat(ann.legacy(session, PING).answer().body()).contains("\"result\":{}");
    }

    @Test
    void a_token_of_the_same_name_and_another_scope_has_no_part_in_it() throws IOException {
        String first = ServeProcess.token(home, "ron", Scope.ADMIN);
        String session = new Caller(server.http(), first).session();
        ServeProcess.tokens(home).change(all -> all.without("ron"));
        var reader = new Caller(server.http(), ServeProcess.token(home, "ron", Scope.READ));

        Refusal.isSound(reader.legacy(session, PING).answer(), 404);
        assertThat(reader.legacy(reader.session(), PING).answer().body()).contains("\"result\":{}");
    }

    @Test
    void its_owner_can_end_it_once() throws IOException {
        String session = ann.session();

        assertThat(delete(session, ann).status()).isEqualTo(204);
        Refusal.isSound(delete(session, ann), 404);
        Refusal.isSound(ann.legacy(session, PING).answer(), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guess",
                "1",
                "../../x",
                "%00",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_guessed_session_leads_nowhere(String guess) throws IOException {
        Refusal.isSound(ann.legacy(guess, PING).answer(), 404);
    }

    @Test
    void without_a_session_there_is_no_stream_and_nothing_to_end() throws IOException {
        Refusal.isSound(server.http().get("/mcp").by(ann.token()).answer(), 405);
        Refusal.isSound(
                server.http()
                        .get("/mcp")
                        .with("Mcp-Session-Id: nope")
                        .with("Last-Event-ID: 17")
                        .by(ann.token())
                        .answer(),
                404);
    }

    @Test
    void a_state_is_good_for_its_principal_and_its_request_only() throws IOException {
        String one = ticket("one");
        String two = ticket("two");
        String state = asked(ann, one);

        for (RawHttp.Sent stolen :
                List.of(
                        delete(eve, one, state),
                        delete(ann, two, state),
                        delete(ann, one, state.substring(0, state.length() - 2) + "AA"),
                        delete(ann, one, "9" + state),
                        delete(ann, one, state + ".x"),
                        delete(ann, one, "x"))) {
            RawHttp.Answer answer = stolen.answer();
            Refusal.isSound(answer, 400);
            assertThat(answer.body()).contains("requestState is not what this server gave");
        }
        assertThat(ann.rpc("ticket.get", "[\"" + one + "\"]").body()).contains("\"result\"");
        assertThat(ann.rpc("ticket.get", "[\"" + two + "\"]").body()).contains("\"result\"");

        assertThat(delete(ann, one, state).answer().status()).isEqualTo(200);
        assertThat(ann.rpc("ticket.get", "[\"" + one + "\"]").body()).contains("1003");
    }

    @Test
    void an_answer_to_a_question_that_was_never_asked_deletes_nothing() throws IOException {
        String id = ticket("kept");

        RawHttp.Answer answer =
                ann.modernCall("ticket_delete", "{\"id\":\"" + id + "\"}", ASKS, YES).answer();

        assertThat(answer.body()).contains("input_required");
        assertThat(ann.rpc("ticket.get", "[\"" + id + "\"]").body()).contains("\"result\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
    void a_task_of_another_principal_is_as_one_that_does_not_exist(String method)
            throws IOException {
        String knows = "{\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}";
        String task =
                ann.modernCall("assign_evaluate", "{}", knows, "")
                        .answer()
                        .body()
                        .replaceAll(".*\"taskId\":\"([0-9a-f]+)\".*", "$1");
        assertThat(task).matches("[0-9a-f]{32}");
        String members = "\"taskId\":\"" + task + "\"";
        String answers = method.equals("tasks/update") ? ",\"inputResponses\":{}" : "";

        RawHttp.Answer foreign =
                eve.modern(method, members + answers, knows).with("Mcp-Name: " + task).answer();
        String unknown = "0".repeat(32);
        RawHttp.Answer guessed =
                eve.modern(method, "\"taskId\":\"" + unknown + "\"" + answers, knows)
                        .with("Mcp-Name: " + unknown)
                        .answer();
        RawHttp.Answer own =
                ann.modern(method, members + answers, knows).with("Mcp-Name: " + task).answer();

        Refusal.isSound(foreign, 200, 400);
        assertThat(foreign.body()).isEqualTo(guessed.body()).contains("-32602");
        assertThat(own.body()).contains("\"result\"");
    }

    @Test
    void a_task_of_another_principal_cannot_be_listened_to() throws IOException {
        String knows = "{\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}";
        String task =
                ann.modernCall("assign_evaluate", "{}", knows, "")
                        .answer()
                        .body()
                        .replaceAll(".*\"taskId\":\"([0-9a-f]+)\".*", "$1");

        RawHttp.Answer answer =
                eve.modern(
                                "subscriptions/listen",
                                "\"notifications\":{\"taskIds\":[\"" + task + "\"]}",
                                knows)
                        .answer();

        Refusal.tellsNothing(answer);
        assertThat(answer.body()).contains("-32602");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket.create", "ticket.delete", "workspace.repair"})
    void a_token_that_may_read_changes_nothing(String method) throws IOException {
        RawHttp.Answer rpc = rea.rpc(method, "{\"title\":\"x\"}");
        String tool = method.replace('.', '_');
        RawHttp.Answer modern = rea.modernCall(tool, "{\"title\":\"x\"}", "{}", "").answer();
        RawHttp.Answer legacy =
                rea.legacy(
                                rea.session(),
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                                        + "{\"name\":\""
                                        + tool
                                        + "\",\"arguments\":{\"title\":\"x\"}}}")
                        .answer();

        for (RawHttp.Answer answer : List.of(rpc, modern, legacy)) {
            Refusal.tellsNothing(answer);
            assertThat(answer.body()).containsAnyOf("1101", "-32602", "read_only");
            assertThat(answer.body()).doesNotContain("\"rev\"");
        }
    }

    @Test
    void answers_of_many_principals_at_once_never_get_mixed_up() throws Exception {
        List<Caller> callers = List.of(ann, eve);
        List<String> sessions = List.of(ann.session(), eve.session());
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            Stream<Callable<Void>> rounds =
                    IntStream.range(0, 8).mapToObj(it -> () -> rounds(it, callers, sessions));
            for (Future<Void> client : clients.invokeAll(rounds.toList())) {
                client.get();
            }
        }
    }

    /// 1,250 requests over one connection, of one principal after the other.
    private static Void rounds(int client, List<Caller> callers, List<String> sessions)
            throws IOException {
        try (Socket socket = server.http().connect()) {
            for (int i = 0; i < 1250; i++) {
                int who = (client + i) % 2;
                int other = 1 - who;
                String mark = "\"" + client + "-" + i + "-" + who + "\"";
                String message = "{\"jsonrpc\":\"2.0\",\"id\":" + mark + ",\"method\":\"ping\"}";
                boolean isOwn = i % 5 != 0;
                byte[] bytes =
                        callers.get(who).legacy(sessions.get(isOwn ? who : other), message).bytes();
                socket.getOutputStream().write(bytes);
                RawHttp.Answer answer = RawHttp.read(socket.getInputStream());
                assertThat(answer.status()).isEqualTo(isOwn ? 200 : 404);
                if (isOwn) {
                    assertThat(answer.body()).contains("\"id\":" + mark);
                }
            }
        }
        return null;
    }

    private static RawHttp.Answer delete(String session, Caller caller) throws IOException {
        return new RawHttp.Sent(
                        server.http(),
                        "DELETE /mcp HTTP/1.1",
                        List.of(server.http().host(), "Mcp-Session-Id: " + session),
                        "")
                .by(caller.token())
                .answer();
    }

    private static String asked(Caller caller, String id) throws IOException {
        return caller.modernCall("ticket_delete", "{\"id\":\"" + id + "\"}", ASKS, "")
                .answer()
                .body()
                .replaceAll(".*\"requestState\":\"([^\"]+)\".*", "$1");
    }

    private static RawHttp.Sent delete(Caller caller, String id, String state) {
        return caller.modernCall(
                "ticket_delete",
                "{\"id\":\"" + id + "\"}",
                ASKS,
                YES + ",\"requestState\":\"" + state + "\"");
    }

    private static String ticket(String title) throws IOException {
        String body = ann.rpc("ticket.create", "{\"title\":\"" + title + "\"}").body();
        return body.replaceAll(".*\"id\":\"([A-Z0-9-]+)\".*", "$1");
    }
}
