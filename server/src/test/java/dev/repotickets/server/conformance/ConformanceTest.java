package dev.repotickets.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole suite, with the features that it looks for, on the engine and the endpoint of the
/// product.
@Timeout(600)
class ConformanceTest {
    private static Suite suite;

    @BeforeAll
    static void install() throws Exception {
        suite = Suite.install();
    }

    /// Required and not required scenarios, all of them.
    @ParameterizedTest
    @CsvSource({"2025-11-25, 33, 79", "2026-07-28, 50, 195"})
    void every_scenario_of_a_revision_passes(String revision, int scenarios, int checks)
            throws Exception {
        try (ConformanceServer server = ConformanceServer.start(0)) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + "/mcp");

            Map<String, Suite.Outcome> outcomes = suite.run(address, revision);

            assertThat(outcomes)
                    .hasSize(scenarios)
                    .allSatisfy((name, outcome) -> assertThat(outcome.failed()).as(name).isZero());
            assertThat(outcomes.values().stream().mapToInt(Suite.Outcome::passed).sum())
                    .isGreaterThanOrEqualTo(checks);
        }
    }
}
