package dev.repotickets.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("attack")
class HostPolicyTest {
    private static final HostPolicy POLICY =
            HostPolicy.of(
                    7777, List.of("box.lan", "other.lan:8080", "https://tickets.example.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:7777",
                "localhost:7777",
                "LocalHost:7777",
                "[::1]:7777",
                "box.lan:7777",
                "other.lan:8080",
                "tickets.example.com",
                "tickets.example.com:443"
            })
    void a_name_of_this_server_is_accepted(String host) {
        assertThat(POLICY.host(List.of(host))).isEqualTo(new Verdict.Accepted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:7777",
                "127.0.0.1.nip.io",
                "127.0.0.1.nip.io:7777",
                "localhost",
                "127.0.0.1",
                "localhost:1",
                "localhost:80",
                "localhost.:7777",
                "127.0.0.2:7777",
                "127.1:7777",
                "0.0.0.0:7777",
                "2130706433:7777",
                "[::ffff:127.0.0.1]:7777",
                "[0:0:0:0:0:0:0:1]:7777",
                "box.lan",
                "tickets.example.com:7777",
                "tickets.example.com:80",
                "notbox.lan:7777",
                "box.lan.evil.example:7777"
            })
    void another_name_is_misdirected(String host) {
        assertThat(POLICY.host(List.of(host)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, it -> assertThat(it.status()).isEqualTo(421));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost:99999",
                "localhost:65536",
                "localhost:0",
                "localhost:07777",
                "localhost:",
                "localhost:+7777",
                "localhost:7777 ",
                " localhost:7777",
                "localhost:7777\n",
                "localhost:７７７７",
                "localhost:1.evil.com",
                "localhost:7777:7777",
                "user@localhost:7777",
                "localhost:7777/",
                "localhost:7777@evil.example",
                "http://localhost:7777",
                "localhost:7777,evil.example",
                "::1",
                "[::1",
                "[::1%lo]:7777",
                "lоcalhost:7777",
                "localhost\u0000:7777"
            })
    void what_is_no_host_with_a_port_is_refused(String host) {
        assertThat(POLICY.host(List.of(host)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, it -> assertThat(it.status()).isEqualTo(400));
    }

    @Test
    void a_request_has_one_host() {
        var refused = new Verdict.Refused(400, "a request has one Host header");

        assertThat(POLICY.host(List.of())).isEqualTo(refused);
        assertThat(POLICY.host(List.of("localhost:7777", "localhost:7777"))).isEqualTo(refused);
        assertThat(POLICY.host(List.of("x".repeat(1 << 20))))
                .isInstanceOf(Verdict.Refused.class)
                .asString()
                .hasSizeLessThan(200);
    }

    @Test
    void the_port_may_be_left_out_where_it_is_that_of_the_scheme() {
        HostPolicy plain = HostPolicy.of(80, List.of());

        assertThat(plain.host(List.of("localhost"))).isEqualTo(new Verdict.Accepted());
        assertThat(plain.host(List.of("localhost:80"))).isEqualTo(new Verdict.Accepted());
        assertThat(plain.origin(List.of("http://localhost"))).isEqualTo(new Verdict.Accepted());
        assertThat(plain.origin(List.of("https://localhost"))).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:7777",
                "http://localhost:7777",
                "HTTP://LOCALHOST:7777",
                "http://[::1]:7777",
                "http://box.lan:7777",
                "http://other.lan:8080",
                "https://tickets.example.com",
                "https://tickets.example.com:443"
            })
    void a_page_of_this_server_may_ask(String origin) {
        assertThat(POLICY.origin(List.of(origin))).isEqualTo(new Verdict.Accepted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "NULL",
                "https://evil.example",
                "http://localhost:1.evil.com",
                "http://localhost:7777.evil.com",
                "http://localhost.evil.com:7777",
                "http://localhost:7777@evil.com",
                "http://user@localhost:7777",
                "http://user:pw@localhost:7777",
                "http://localhost:7777/",
                "http://localhost:7777/x",
                "http://localhost:7777?x",
                "http://localhost:7777#x",
                "http://localhost:7777 http://evil.example",
                "http://localhost:7777,http://evil.example",
                "http://localhost",
                "http://localhost:80",
                "http://localhost:77777",
                "https://localhost:7777",
                "ftp://localhost:7777",
                "file://",
                "http:localhost:7777",
                "http:/localhost:7777",
                "http:///localhost:7777",
                "//localhost:7777",
                "localhost:7777",
                "http://tickets.example.com",
                "https://tickets.example.com.evil.example",
                "chrome-extension://abcdef",
                "http://localhost:7777\u0000",
                "http://localhost\\@evil.example:7777"
            })
    void a_page_of_somebody_else_may_not(String origin) {
        assertThat(POLICY.origin(List.of(origin)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, it -> assertThat(it.status()).isEqualTo(403));
    }

    @Test
    void every_value_of_the_origin_counts_and_none_is_fine() {
        assertThat(POLICY.origin(List.of())).isEqualTo(new Verdict.Accepted());
        assertThat(POLICY.origin(List.of("http://localhost:7777", "https://evil.example")))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(POLICY.check(List.of("evil.example"), List.of("https://evil.example")))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, it -> assertThat(it.status()).isEqualTo(421));
        assertThat(POLICY.check(List.of("localhost:7777"), List.of()))
                .isEqualTo(new Verdict.Accepted());
    }

    @ParameterizedTest
    @CsvSource({"*", "*.example.com", "http://", "https://a.example/x", "a b", "ftp://a.example"})
    void a_configured_name_that_makes_no_sense_is_refused_with_examples(String name) {
        assertThatThrownBy(() -> HostPolicy.of(7777, List.of(name)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().advice()).contains("box.lan"));
    }
}
