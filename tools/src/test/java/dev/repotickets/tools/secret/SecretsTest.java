package dev.repotickets.tools.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.tools.Desk;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No value here was ever valid: all are made at random when the test runs.
class SecretsTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ALL = LETTERS + "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Desk desk = new Desk();

    static Stream<Arguments> credentials() {
        return Stream.of(
                Arguments.of("a GitHub token", "ghp_" + random(ALL, 36)),
                Arguments.of("a GitHub token", "gho_" + random(ALL, 36)),
                Arguments.of(
                        "a GitHub token", "github_pat_" + random(ALL, 22) + "_" + random(ALL, 59)),
                Arguments.of("a GitLab token", "glpat-" + random(ALL, 20)),
                Arguments.of("an AWS access key", "AKIA" + random(LETTERS, 16)),
                Arguments.of("an AWS access key", "ASIA" + random(LETTERS, 16)),
                Arguments.of("a Slack token", "xoxb-" + random(ALL, 12) + "-" + random(ALL, 24)),
                Arguments.of("a Slack token", "xoxp-" + random(ALL, 24)),
                Arguments.of("a Slack token", "xoxa-" + random(ALL, 24)),
                Arguments.of("a secret API key", "sk-A1" + random(ALL, 46)),
                Arguments.of("a secret API key", "sk-proj-A1" + random(ALL, 40)),
                Arguments.of(
                        "a JSON Web Token",
                        "eyJ" + random(ALL, 17) + ".eyJ" + random(ALL, 30) + "." + random(ALL, 43)),
                Arguments.of("a private key", "-----BEGIN PRIVATE" + " KEY-----"),
                Arguments.of("a private key", "-----BEGIN RSA PRIVATE" + " KEY-----"),
                Arguments.of("a private key", "-----BEGIN PGP PRIVATE" + " KEY BLOCK-----"));
    }

    @BeforeEach
    void a_ticket() {
        desk.done("ticket_create", "{\"title\":\"Auth\"}");
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void a_credential_is_told_by_kind_and_place_and_never_by_value(String kind, String value) {
        String description = "ü\\n  key=" + value + "\\nend";

        String warnings =
                desk.answer(
                        "ticket_create",
                        "{\"title\":\"Use it\",\"description\":\"" + description + "\"}",
                        "warnings");

        assertThat(warnings)
                .contains("description line 2, column 7 looks like " + kind)
                .doesNotContain(value);
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void where_the_settings_block_them_nothing_is_kept(String kind, String value) {
        desk.done("workspace_config_set", "{\"key\":\"secrets\",\"value\":\"block\"}");

        Problem problem =
                desk.refused("ticket_comment", "{\"id\":\"AUTH-1\",\"body\":\"" + value + "\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_ARGUMENT);
        assertThat(problem.message()).contains("body line 1, column 1 looks like " + kind);
        assertThat(problem.message() + problem.advice()).doesNotContain(value);
        assertThat(desk.done("ticket_get", "{\"id\":\"AUTH-1\"}")).doesNotContainKey("comments");
    }

    @Test
    void where_the_settings_are_off_nothing_is_said() {
        desk.done("workspace_config_set", "{\"key\":\"secrets\",\"value\":\"off\"}");
        String value = "ghp_" + random(ALL, 36);

        assertThat(desk.done("ticket_create", "{\"title\":\"" + value + "\"}"))
                .doesNotContainKey("warnings");
    }

    @Test
    void every_tool_that_keeps_text_looks_at_all_of_it() {
        String value = "glpat-" + random(ALL, 20);

        assertThat(
                        asked(
                                "ticket_create",
                                "\"title\":\"a\",\"criteria\":[\"ok\",\"" + value + "\"]"))
                .contains("criteria[1] line 1");
        assertThat(asked("ticket_create", "\"title\":\"" + value + "\"")).contains("title line 1");
        assertThat(asked("ticket_create", "\"title\":\"a\",\"labels\":[\"" + value + "\"]"))
                .contains("labels[0]");
        assertThat(asked("ticket_update", "\"id\":\"AUTH-1\",\"title\":\"" + value + "\""))
                .contains("title line 1");
        assertThat(asked("ticket_update", "\"id\":\"AUTH-1\",\"description\":\"" + value + "\""))
                .contains("description line 1");
        assertThat(asked("ticket_update", "\"id\":\"AUTH-1\",\"add_labels\":[\"" + value + "\"]"))
                .contains("add_labels[0]");
        assertThat(asked("ticket_comment", "\"id\":\"AUTH-1\",\"body\":\"" + value + "\""))
                .contains("body line 1");
        String entry = "\"id\":\"AUTH-1\",\"content\":\"x\"";
        assertThat(asked("ticket_journal", entry + ",\"risks\":[\"" + value + "\"]"))
                .contains("risks[0]");
        assertThat(asked("ticket_journal", entry + ",\"decisions\":[\"" + value + "\"]"))
                .contains("decisions[0]");
        assertThat(asked("ticket_journal", entry + ",\"milestone\":\"" + value + "\""))
                .contains("milestone line 1");
        assertThat(asked("ticket_close", "\"id\":\"AUTH-1\",\"summary\":\"" + value + "\""))
                .contains("summary line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ghp_short",
                "a prefix such as ghp_ or AKIA or sk- says nothing",
                "AKIAIOSFODNN7EXAMPLEX",
                "sk-learn-pipelines-are-long-words",
                "task-A1b2c3d4e5f6g7h8i9j0k1l2",
                "eyJhbGciOiJIUzI1NiJ9.only",
                "-----BEGIN PUBLIC KEY-----",
                "-----BEGIN CERTIFICATE-----",
                "0123456789abcdef0123456789abcdef01234567",
                "https://example.org/a/b?c=d"
            })
    void what_only_resembles_one_is_left_alone(String text) {
        assertThat(Secrets.under(Configuration.DEFAULT).in("body", text).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJ",
                "eyJaaaaaaaa.",
                "ghp_",
                "ghp_a",
                "xoxb-",
                "sk-",
                "sk-a",
                "-----BEGIN ",
                "AKIA",
                "github_pat_",
                "glpat-",
                "sk-_",
                "-----BEGIN A"
            })
    @Timeout(20)
    void a_long_text_of_beginnings_takes_time_in_proportion(String part) {
        String text = part.repeat((4 << 20) / part.length());

        Duration taken = timed(text);

        assertThat(taken).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void at_most_ten_are_told() {
        String text = ("AKIA" + random(LETTERS, 16) + " ").repeat(50);

        assertThat(Secrets.under(Configuration.DEFAULT).in("body", text).warnings()).hasSize(10);
    }

    private String asked(String tool, String fields) {
        return desk.answer(tool, "{" + fields + "}", "warnings");
    }

    private static Duration timed(String text) {
        long start = System.nanoTime();
        Secrets.under(Configuration.DEFAULT).in("body", text).warnings();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String random(String alphabet, int length) {
        return new SplittableRandom(length)
                .ints(length, 0, alphabet.length())
                .mapToObj(at -> alphabet.substring(at, at + 1))
                .reduce("", String::concat);
    }
}
