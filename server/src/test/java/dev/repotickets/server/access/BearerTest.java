package dev.repotickets.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.vcs.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("attack")
class BearerTest {
    private final TokenSecret secret = TokenSecret.make(new SplittableRandom(1));
    @TempDir private Path home;
    private Bearer bearer = new Bearer(Optional.empty(), Optional.empty());

    @BeforeEach
    void one_token() {
        TokenFile file = TokenFile.of(new Environment(home, home, Map.of()));
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        file.change(it -> it.with(Token.of("ci", Scope.READ, secret, now)));
        LiveTokens live = LiveTokens.open(file, new ListLog(new ArrayList<>()));
        bearer = new Bearer(Optional.of(live), Optional.empty());
    }

    @Test
    void a_token_tells_who_asks_and_what_they_may() {
        var granted = new Authentication.Granted(new Principal("ci", Scope.READ));

        assertThat(bearer.check(List.of("Bearer " + secret.revealed()))).isEqualTo(granted);
        assertThat(bearer.check(List.of("bearer " + secret.revealed()))).isEqualTo(granted);
    }

    @Test
    void without_the_header_it_is_missing() {
        assertThat(bearer.check(List.of())).isEqualTo(new Authentication.Missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer rtk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Basic Y2k6eA==",
                "Bearer a b",
                "Bearer a,b",
                "Bearer \u00e9",
                "Bearer rtk_\n"
            })
    void anything_else_is_not_good(String header) {
        assertThat(bearer.check(List.of(header))).isInstanceOf(Authentication.Invalid.class);
    }

    @Test
    void a_token_twice_or_among_a_megabyte_is_not_good() {
        String header = "Bearer " + secret.revealed();

        assertThat(bearer.check(List.of(header, header)))
                .isInstanceOf(Authentication.Invalid.class);
        assertThat(bearer.check(List.of("Bearer " + "A".repeat(1 << 20))))
                .isEqualTo(new Authentication.Invalid("the token is too long"));
        assertThat(bearer.check(List.of(" " + header))).isInstanceOf(Authentication.Invalid.class);
        assertThat(bearer.check(List.of(header + " "))).isInstanceOf(Authentication.Invalid.class);
    }

    @Test
    void the_challenge_says_where_to_get_a_token_and_what_it_must_allow() {
        var challenge =
                new Challenge(
                        Optional.of(
                                URI.create(
                                        "https://t.example/.well-known/oauth-protected-resource")));

        assertThat(challenge.missing())
                .isEqualTo(
                        "Bearer realm=\"repo-tickets\", scope=\"read\","
                                + " resource_metadata=\"https://t.example/.well-known/oauth-protected-resource\"");
        assertThat(challenge.insufficient(Scope.WRITE))
                .contains("error=\"insufficient_scope\"", "scope=\"write\"", "resource_metadata=");
        assertThat(new Challenge(Optional.empty()).invalid("a \"b\"\r\nX: y"))
                .isEqualTo(
                        "Bearer realm=\"repo-tickets\", error=\"invalid_token\","
                                + " error_description=\"a ?b???X: y\"");
    }
}
