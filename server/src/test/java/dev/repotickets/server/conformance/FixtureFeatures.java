package dev.repotickets.server.conformance;

import static dev.repotickets.server.conformance.Fixture.json;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.feature.OfferedPrompt;
import dev.repotickets.server.feature.OfferedResource;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that the suite looks for.
public final class FixtureFeatures implements Features {
    private final List<OfferedTool> tools;

    public FixtureFeatures(Notices notices) {
        this.tools = new FixtureTools(notices).all();
    }

    @Override
    public boolean change() {
        return true;
    }

    @Override
    public String instructions() {
        return "For the conformance suite.";
    }

    @Override
    public List<OfferedTool> tools() {
        return tools;
    }

    @Override
    public Optional<OfferedTool> tool(String name) {
        return tools.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    @Override
    public String unknownTool(String name) {
        return "there is no such tool";
    }

    @Override
    public List<OfferedPrompt> prompts() {
        return FixturePrompts.ALL;
    }

    @Override
    public List<OfferedResource> resources() {
        return List.of(
                resource("test://static-text", "text/plain"),
                resource("test://static-binary", "image/png"),
                resource("test://watched-resource", "text/plain"));
    }

    @Override
    public List<OfferedResource> templates() {
        return List.of(
                new OfferedResource(
                        "test://template/{id}/data",
                        json(
                                "{\"uriTemplate\":\"test://template/{id}/data\",\"name\":\"template\","
                                        + "\"mimeType\":\"application/json\"}")));
    }

    private static OfferedResource resource(String uri, String type) {
        return new OfferedResource(
                uri,
                json(
                        "{\"uri\":\""
                                + uri
                                + "\",\"name\":\""
                                + uri.substring(7)
                                + "\",\"mimeType\":\""
                                + type
                                + "\"}"));
    }

    @Override
    public Map<String, Node> read(String uri, Exchange exchange) {
        String head = "{\"contents\":[{\"uri\":\"" + uri + "\",\"mimeType\":";
        return switch (uri) {
            case "test://static-text", "test://watched-resource" ->
                    json(head + "\"text/plain\",\"text\":\"This is static text.\"}]}");
            case "test://static-binary" ->
                    json(head + "\"image/png\",\"blob\":\"" + Fixture.PNG + "\"}]}");
            case String it when it.matches("test://template/[a-z0-9]+/data") ->
                    json(
                            head
                                    + "\"application/json\",\"text\":\"{\\\"id\\\":\\\""
                                    + it.split("/")[3]
                                    + "\\\"}\"}]}");
            default ->
                    throw new FeatureException(
                            RpcError.RESOURCE_NOT_FOUND,
                            "there is no such resource",
                            Optional.of(new Node.Fields(Map.of("uri", Node.text(uri)))));
        };
    }

    @Override
    public Completion complete(
            Node.Fields reference,
            String argument,
            String value,
            Map<String, String> others,
            Exchange exchange) {
        return new Completion(List.of("test", "testing"), 2, false);
    }
}
