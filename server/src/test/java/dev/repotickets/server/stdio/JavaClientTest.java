package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.server.http.ShippedServer;
import io.modelcontextprotocol.spec.McpError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A client that we did not write, over a real process and a real repository.
@Timeout(180)
class JavaClientTest {
    @TempDir private Path folder;
    private Path repository;
    private SdkClient client;

    @BeforeEach
    void connect() throws Exception {
        repository = ServerCommand.repository(folder);
        client = SdkClient.in(repository);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void a_ticket_lives_from_its_creation_to_its_end() throws Exception {
        var greeting = client.sdk().initialize();
        assertThat(greeting.protocolVersion()).isEqualTo("2025-11-25");
        assertThat(greeting.serverInfo().name()).isEqualTo("repo-tickets");
        assertThat(client.sdk().listTools().tools()).hasSizeGreaterThan(20);
        client.sdk().ping();

        client.done("workspace_init", Map.of("prefix", "AUTH"));
        String id =
                id(client.done("ticket_create", Map.of("title", "Fix login", "priority", "high")));
        client.done("ticket_update", Map.of("id", id, "status", "in-progress"));
        client.done("ticket_comment", Map.of("id", id, "body", "Reproduced."));
        assertThat(client.done("ticket_search", Map.of("query", "login is:open")))
                .containsEntry("total", 1);
        client.done("ticket_close", Map.of("id", id, "summary", "Escaped the name"));
        assertThat(client.done("ticket_get", Map.of("id", id))).containsEntry("status", "closed");

        try (var files = Files.walk(repository.resolve(".tickets/tickets"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty();
        }
    }

    @Test
    void problems_are_results_and_an_unknown_tool_is_an_error() {
        client.sdk().initialize();

        assertThat(client.refused("ticket_list", Map.of()))
                .startsWith("not_initialized: ")
                .contains("workspace_init");
        assertThatThrownBy(() -> client.call("tiket_list", Map.of()))
                .isInstanceOfSatisfying(
                        McpError.class,
                        e -> assertThat(e.getJsonRpcError().code()).isEqualTo(-32602))
                .hasMessageContaining("ticket_list");
    }

    @Test
    void the_same_client_works_over_http() throws Exception {
        try (ShippedServer served = ShippedServer.start(folder.resolve("served"));
                SdkClient http = SdkClient.at(served.address("/mcp"))) {
            assertThat(http.sdk().initialize().serverInfo().name()).isEqualTo("repo-tickets");
            assertThat(http.sdk().listTools().tools()).hasSizeGreaterThan(70);
            assertThat(http.sdk().listResources().resources()).isNotEmpty();
            assertThat(http.sdk().listPrompts().prompts()).hasSize(8);
            http.sdk().ping();

            String id = id(http.done("ticket_create", Map.of("title", "Over HTTP")));
            assertThat(http.done("ticket_get", Map.of("id", id)))
                    .containsEntry("title", "Over HTTP");
            assertThat(http.refused("ticket_get", Map.of("id", "NOPE-1"))).startsWith("not_found");
        }
    }

    private static String id(Map<?, ?> reference) {
        return String.valueOf(reference.get("id"));
    }
}
