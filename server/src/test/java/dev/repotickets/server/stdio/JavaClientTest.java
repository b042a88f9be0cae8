package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
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
    private McpSyncClient client;

    @BeforeEach
    void connect() throws Exception {
        repository = ServerCommand.repository(folder);
        List<String> command = ServerCommand.in(repository);
        var server =
                ServerParameters.builder(command.getFirst())
                        .args(command.subList(1, command.size()))
                        .build();
        client =
                McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                        .requestTimeout(Duration.ofSeconds(60))
                        .initializationTimeout(Duration.ofSeconds(60))
                        .enableCallToolSchemaCaching(true)
                        .build();
    }

    @AfterEach
    void disconnect() {
        client.closeGracefully();
    }

    @Test
    void a_ticket_lives_from_its_creation_to_its_end() throws Exception {
        var greeting = client.initialize();
        assertThat(greeting.protocolVersion()).isEqualTo("2025-11-25");
        assertThat(greeting.serverInfo().name()).isEqualTo("repo-tickets");
        assertThat(client.listTools().tools()).hasSizeGreaterThan(20);
        client.ping();

        done("workspace_init", Map.of("prefix", "AUTH"));
        String id = id(done("ticket_create", Map.of("title", "Fix login", "priority", "high")));
        done("ticket_update", Map.of("id", id, "status", "in-progress"));
        done("ticket_comment", Map.of("id", id, "body", "Reproduced."));
        assertThat(done("ticket_search", Map.of("query", "login is:open")))
                .containsEntry("total", 1);
        done("ticket_close", Map.of("id", id, "summary", "Escaped the name"));
        assertThat(done("ticket_get", Map.of("id", id))).containsEntry("status", "closed");

        try (var files = Files.walk(repository.resolve(".tickets/tickets"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty();
        }
    }

    @Test
    void problems_are_results_and_an_unknown_tool_is_an_error() {
        client.initialize();

        CallToolResult problem = call("ticket_list", Map.of());

        assertThat(problem.isError()).isTrue();
        assertThat(text(problem)).startsWith("not_initialized: ").contains("workspace_init");
        assertThatThrownBy(() -> call("tiket_list", Map.of()))
                .isInstanceOfSatisfying(
                        McpError.class,
                        e -> assertThat(e.getJsonRpcError().code()).isEqualTo(-32602))
                .hasMessageContaining("ticket_list");
    }

    private Map<Object, Object> done(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        return new LinkedHashMap<>((Map<?, ?>) result.structuredContent());
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String id(Map<?, ?> reference) {
        return String.valueOf(reference.get("id"));
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }
}
