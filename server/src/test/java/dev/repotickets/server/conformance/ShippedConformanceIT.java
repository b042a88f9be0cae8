package dev.repotickets.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.http.ShippedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the suite can say of a server that has none of its fixtures: the one that users run.
@Timeout(600)
class ShippedConformanceIT {
    private static Suite suite;

    @TempDir private Path folder;

    @BeforeAll
    static void install() throws Exception {
        suite = Suite.install();
    }

    @Test
    void the_server_passes_all_that_needs_no_fixture_of_2025_11_25() throws Exception {
        check(
                "2025-11-25",
                List.of(
                        "server-initialize",
                        "logging-set-level",
                        "ping",
                        "tools-list",
                        "resources-list",
                        "resources-subscribe",
                        "resources-unsubscribe",
                        "prompts-list",
                        "dns-rebinding-protection",
                        "server-sse-multiple-streams",
                        "server-session-lifecycle"));
    }

    @Test
    void the_server_passes_all_that_needs_no_fixture_of_2026_07_28() throws Exception {
        Map<String, Suite.Outcome> outcomes =
                check(
                        "2026-07-28",
                        List.of(
                                "tools-list",
                                "resources-list",
                                "prompts-list",
                                "caching",
                                "sep-2164-resource-not-found",
                                "dns-rebinding-protection",
                                "server-sse-multiple-streams",
                                "http-header-validation",
                                "input-required-result-missing-input-response",
                                "input-required-result-unsupported-methods",
                                "input-required-result-ignore-extra-params",
                                "input-required-result-validate-input"));
        // The other four need a tool for diagnosis.
        assertThat(outcomes.get("server-stateless")).isEqualTo(new Suite.Outcome(24, 4));
    }

    private Map<String, Suite.Outcome> check(String revision, List<String> scenarios)
            throws Exception {
        try (ShippedServer server = ShippedServer.start(folder)) {
            Map<String, Suite.Outcome> outcomes = suite.run(server.address("/mcp"), revision);
            assertThat(outcomes.keySet()).containsAll(scenarios);
            assertThat(
                            outcomes.entrySet().stream()
                                    .filter(it -> scenarios.contains(it.getKey()))
                                    .filter(it -> it.getValue().failed() > 0))
                    .isEmpty();
            return outcomes;
        }
    }
}
