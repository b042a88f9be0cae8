package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The client of the Java SDK with a server in a process of its own.
record SdkClient(McpSyncClient sdk) implements AutoCloseable {

    static SdkClient in(Path repository) {
        List<String> command = ServerCommand.in(repository);
        var server =
                ServerParameters.builder(command.getFirst())
                        .args(command.subList(1, command.size()))
                        .build();
        return over(new StdioClientTransport(server, McpJsonDefaults.getMapper()));
    }

    static SdkClient at(URI endpoint) {
        return over(
                HttpClientStreamableHttpTransport.builder(endpoint.resolve("/").toString())
                        .endpoint(endpoint.getPath())
                        .build());
    }

    private static SdkClient over(McpClientTransport transport) {
        return new SdkClient(
                McpClient.sync(transport)
                        .requestTimeout(Duration.ofSeconds(60))
                        .initializationTimeout(Duration.ofSeconds(60))
                        .enableCallToolSchemaCaching(true)
                        .build());
    }

    /// What a tool answers that must not refuse.
    Map<Object, Object> done(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        return new LinkedHashMap<>((Map<?, ?>) result.structuredContent());
    }

    /// Why a tool refuses.
    String refused(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isTrue();
        return text(result);
    }

    CallToolResult call(String tool, Map<String, Object> arguments) {
        return sdk.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }

    static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @Override
    public void close() {
        sdk.closeGracefully();
    }
}
