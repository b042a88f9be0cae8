package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.FeatureException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("attack")
class SignedStateTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String PURPOSE =
            SignedState.purpose("tools/call", Map.of("name", Node.text("ticket_delete")), "ann");

    private final SignedState states = new SignedState(() -> new byte[32]);
    private final String signed = states.sign("confirm", PURPOSE, NOON);

    @Test
    void a_state_comes_back_as_it_went_for_ten_minutes() {
        assertThat(states.open(signed, PURPOSE, NOON.plus(Duration.ofMinutes(10))))
                .isEqualTo("confirm");
    }

    @Test
    void one_that_is_older_is_refused() {
        refused(signed, PURPOSE, NOON.plus(Duration.ofMinutes(10)).plusSeconds(1));
    }

    @Test
    void one_of_another_principal_tool_or_key_is_refused() {
        Map<String, Node> named = Map.of("name", Node.text("ticket_delete"));
        refused(signed, SignedState.purpose("tools/call", named, "eve"), NOON);
        refused(signed, SignedState.purpose("tools/call", Map.of(), "ann"), NOON);
        byte[] key = new byte[32];
        key[0] = 1;
        refused(new SignedState(() -> key).sign("confirm", PURPOSE, NOON), PURPOSE, NOON);
    }

    @Test
    void every_changed_character_is_noticed() {
        for (int i = 0; i < signed.length() - 1; i++) {
            char other = signed.charAt(i) == '1' ? '2' : '1';
            refused(signed.substring(0, i) + other + signed.substring(i + 1), PURPOSE, NOON);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a",
                "a.b",
                "a.b.c",
                "99999999999999999999.Y.Y",
                "-1.Y29u.",
                "é.é.é"
            })
    void what_was_never_one_is_refused(String forged) {
        refused(forged, PURPOSE, NOON);
    }

    private void refused(String state, String purpose, Instant now) {
        assertThatThrownBy(() -> states.open(state, purpose, now))
                .isInstanceOf(FeatureException.class);
    }
}
