package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.tools.json.Json;

/// What every refusal has to be like, whatever is refused.
final class Refusal {
    private Refusal() {}

    /// One of these statuses, in JSON, and nothing of how the server is made or where it is.
    static void isSound(RawHttp.Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        tellsNothing(answer);
    }

    /// The same, and the connection ends, because the body was not read.
    static void isFinal(RawHttp.Answer answer, Integer... statuses) {
        isSound(answer, statuses);
        assertThat(answer.isClosed()).as("Connection: close").isTrue();
    }

    static void tellsNothing(RawHttp.Answer answer) {
        Json.parse(answer.body());
        assertThat(answer.body())
                .doesNotContain("Exception", "dev.repotickets", "eclipse", "java", "/tmp", ".java:")
                .doesNotContain("\\tat ");
        assertThat(answer.header("Server")).isEmpty();
    }
}
