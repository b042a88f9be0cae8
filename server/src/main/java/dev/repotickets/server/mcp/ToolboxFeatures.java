package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.OfferedPrompt;
import dev.repotickets.server.feature.OfferedResource;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The tools of the toolbox.
public final class ToolboxFeatures implements Features {
    private final Once<OfferedTools> offered;
    private final Workspaces workspaces;
    private final InstantSource clock;
    private final McpOptions options;

    public ToolboxFeatures(
            Supplier<Toolbox> toolbox,
            Workspaces workspaces,
            InstantSource clock,
            McpOptions options) {
        this.offered = new Once<>(() -> new OfferedTools(toolbox.get(), options));
        this.workspaces = workspaces;
        this.clock = clock;
        this.options = options;
    }

    @Override
    public String instructions() {
        return options.hidesNothing() ? Instructions.complete() : Instructions.of(offered.get());
    }

    @Override
    public List<OfferedTool> tools() {
        return offered.get().all().stream().map(this::offered).toList();
    }

    @Override
    public Optional<OfferedTool> tool(String name) {
        return offered.get().find(name).map(this::offered);
    }

    @Override
    public String unknownTool(String name) {
        return offered.get().unknown(name);
    }

    private OfferedTool offered(Tool<?, ?> tool) {
        return new OfferedTool(
                tool.name().mcp(),
                ((Node.Fields) ToolListing.entry(tool)).values(),
                OfferedTool.AsTask.NEVER,
                (arguments, exchange) ->
                        new Answer.Complete(
                                ToolResult.of(
                                        offered.get()
                                                .call(
                                                        tool,
                                                        new Node.Fields(arguments),
                                                        new Call(
                                                                workspaces,
                                                                exchange.principal().actor(),
                                                                clock.instant())))));
    }

    @Override
    public List<OfferedPrompt> prompts() {
        return List.of();
    }

    @Override
    public List<OfferedResource> resources() {
        return List.of();
    }

    @Override
    public List<OfferedResource> templates() {
        return List.of();
    }

    @Override
    public Map<String, Node> read(String uri, Exchange exchange) {
        throw new FeatureException(RpcError.RESOURCE_NOT_FOUND, "there is no such resource");
    }

    @Override
    public Completion complete(
            Node.Fields reference,
            String argument,
            String value,
            Map<String, String> others,
            Exchange exchange) {
        return new Completion(List.of(), 0, false);
    }
}
