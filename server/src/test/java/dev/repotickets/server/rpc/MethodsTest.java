package dev.repotickets.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.mcp.Peer;
import dev.repotickets.server.mcp.TestTools;
import dev.repotickets.tools.catalog.Catalog;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MethodsTest {
    private final Orchestrator orchestrator = new Orchestrator();

    @Test
    void the_result_is_the_output_of_the_tool_and_the_tokens_name_is_in_the_history() {
        orchestrator.result("workspace.init", "{}");
        orchestrator
                .as("codebot", Scope.WRITE)
                .result("ticket.create", "{\"title\":\"Fix login\"}");

        assertThat(Peer.text(orchestrator.result("ticket.get", "[\"FIX-1\"]")))
                .startsWith("{\"id\":\"FIX-1\"")
                .contains("\"title\":\"Fix login\"")
                .doesNotContain("structuredContent", "isError");
        assertThat(Peer.text(orchestrator.result("event.list", "{}"))).contains("codebot");
    }

    @Test
    void an_error_says_what_was_wrong_and_what_to_do_in_words_and_for_programs() {
        orchestrator.result("workspace.init", "{}");
        orchestrator.result("ticket.create", "[\"Fix login\"]");

        var error = orchestrator.error("ticket.update", "{\"id\":\"FIX-1\",\"priority\":\"hihg\"}");

        assertThat(Peer.text(Peer.at(error, "code"))).isEqualTo("1001");
        assertThat(Peer.text(Peer.at(error, "message")))
                .contains("priority", "hihg", "Did you mean \"high\"?", "Example: ");
        assertThat(Peer.text(Peer.at(error, "data", "code"))).isEqualTo("invalid_argument");
        assertThat(Peer.text(Peer.at(error, "data", "field"))).isEqualTo("priority");
        assertThat(Peer.text(Peer.at(error, "data", "advice"))).contains("high");
        assertThat(Peer.text(Peer.at(error, "data", "example"))).startsWith("{\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ticket.get | {\"id\":\"NOPE-1\"} | not_found | 1003",
                "ticket.get | {\"id\":\"../../etc/passwd\"} | invalid_argument | 1001",
                "ticket.get | {} | invalid_argument | 1001",
                "ticket.create | {\"title\":\"x\",\"titel\":\"x\"} | unknown_argument | 1002",
                "ticket.create | {\"title\":null} | invalid_argument | 1001",
                "ticket.create | [1] | invalid_argument | 1001",
                "epic.get | {\"id\":\"EPIC-9\"} | not_found | 1003"
            })
    void each_kind_of_problem_has_its_number(
            String method, String params, String word, String number) {
        orchestrator.result("workspace.init", "{}");

        var error = orchestrator.error(method, params);

        assertThat(Peer.text(Peer.at(error, "data", "code"))).isEqualTo(word);
        assertThat(Peer.text(Peer.at(error, "code"))).isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void numbers_differ_and_stay_out_of_what_the_protocol_keeps(ProblemCode code) {
        assertThat(ErrorNumbers.of(code)).isPositive();
        assertThat(Arrays.stream(ProblemCode.values()).map(ErrorNumbers::of))
                .doesNotHaveDuplicates()
                .doesNotContain(ErrorNumbers.FORBIDDEN, ErrorNumbers.CANCELLED);
    }

    @Test
    void where_the_lock_is_held_it_says_when_to_come_again() {
        var locked =
                new Orchestrator(
                        TestTools.running(() -> {
                            throw new Problem.Locked("somebody writes", "Try again.").toException();
                        }),
                        false);

        var error = locked.error("test.run", "{}");

        assertThat(Peer.text(Peer.at(error, "code"))).isEqualTo("1010");
        assertThat(Peer.text(Peer.at(error, "data", "retry_after_ms"))).isEqualTo("500");
    }

    @Test
    void a_method_that_does_not_exist_is_told_with_the_closest() {
        var error = orchestrator.error("ticket.craete", "{}");

        assertThat(Peer.text(Peer.at(error, "code"))).isEqualTo("-32601");
        assertThat(Peer.text(Peer.at(error, "message")))
                .contains("Did you mean \"ticket.create\"?");
        assertThat(orchestrator.send(Peer.request(1, "x".repeat(1 << 20), "{}")).orElse(""))
                .contains("-32601")
                .hasSizeLessThan(1000);
    }

    @Test
    void too_many_params_by_position_are_refused_with_their_order() {
        var error = orchestrator.error("ticket.get", "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]");

        assertThat(Peer.text(Peer.at(error, "code"))).isEqualTo("-32602");
        assertThat(Peer.text(Peer.at(error, "message"))).contains("in order: id, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "READ | ticket.create | {\"title\":\"x\"} | write",
                "WRITE | ticket.delete | {\"id\":\"FIX-1\"} | admin",
                "WRITE | ticket.batch | {\"operations\":[{\"op\":\"delete\",\"args\":{\"id\":\"FIX-1\"}}]} | admin",
                "WRITE | ticket.batch | [[{\"op\":\"delete\",\"args\":{\"id\":\"FIX-1\"}}]] | admin",
                "WRITE | workspace.config_set | {} | admin"
            })
    void what_the_token_does_not_allow_is_forbidden_and_not_done(
            Scope scope, String method, String params, String needed) {
        orchestrator.result("workspace.init", "{}");
        orchestrator.result("ticket.create", "[\"Fix login\"]");

        var error = orchestrator.as("ci", scope).error(method, params);

        assertThat(Peer.text(Peer.at(error, "code"))).isEqualTo("1101");
        assertThat(Peer.text(Peer.at(error, "data", "code"))).isEqualTo("forbidden");
        assertThat(Peer.text(Peer.at(error, "data", "needed"))).isEqualTo(needed);
        assertThat(Peer.text(Peer.at(orchestrator.result("ticket.list", "{}"), "total")))
                .isEqualTo("1");
    }

    @Test
    void a_server_that_only_reads_says_so() {
        var reading = new Orchestrator(Catalog::toolbox, true);

        assertThat(reading.code("ticket.create", "[\"x\"]")).isEqualTo("read_only");
        assertThat(Peer.text(reading.result("rpc.discover", "{}")))
                .contains("ticket.get")
                .doesNotContain("ticket.create");
    }

    @Test
    void a_call_that_is_repeated_under_its_key_gets_the_same_answer() {
        orchestrator.result("workspace.init", "{}");
        String call = "{\"title\":\"Fix login\",\"idempotency_key\":\"k-1\"}";

        var first = orchestrator.result("ticket.create", call);

        assertThat(orchestrator.result("ticket.create", call)).isEqualTo(first);
        assertThat(
                        orchestrator.code(
                                "ticket.create",
                                "{\"title\":\"Other\",\"idempotency_key\":\"k-1\"}"))
                .isIn("conflict", "invalid_argument");
        assertThat(Peer.text(Peer.at(orchestrator.result("ticket.list", "{}"), "total")))
                .isEqualTo("1");
    }

    @Test
    void a_fault_of_our_own_shows_an_id_and_nothing_else() {
        var broken =
                new Orchestrator(
                        TestTools.running(() -> {
                            throw new IllegalStateException("secret /path");
                        }),
                        false);

        var error = broken.error("test.run", "{}");

        assertThat(Peer.text(Peer.at(error, "code"))).isEqualTo("-32603");
        assertThat(Peer.text(error)).doesNotContain("secret", "Exception", "/path");
        assertThat(broken.log.toString()).contains("secret /path");
    }

    @Test
    void an_interrupt_ends_a_batch() {
        var calls = new AtomicInteger();
        var engine =
                new Orchestrator(
                        TestTools.running(() -> {
                            if (calls.incrementAndGet() == 2) {
                                Thread.currentThread().interrupt();
                            }
                            return "done";
                        }),
                        false);
        String call = Peer.request(1, "test.run", "{}");

        String reply = engine.send("[" + call + "," + call + "," + call + "]").orElse("");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(calls).hasValue(2);
        assertThat(reply).contains("\"code\":\"cancelled\"");
    }
}
