package dev.repotickets.server.offer.resource;

import dev.repotickets.core.tree.Node;
import dev.repotickets.pages.app.AppPage;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.OfferedResource;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.offer.tool.Caller;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The resources of one view: those whose tools it has.
public final class Resources {
    private final Caller caller;
    private final List<Tool<?, ?>> reachable;
    private final Set<String> names;

    public Resources(Caller caller, List<Tool<?, ?>> reachable) {
        this.caller = caller;
        this.reachable = List.copyOf(reachable);
        this.names = reachable.stream().map(it -> it.name().mcp()).collect(Collectors.toSet());
    }

    /// Those with a fixed URI.
    public List<OfferedResource> fixed() {
        var all = new ArrayList<OfferedResource>();
        for (Overall overall : Overall.values()) {
            if (names.containsAll(overall.tools())) {
                all.add(ResourceEntry.of(overall));
            }
        }
        for (Guide guide : Guide.values()) {
            all.add(ResourceEntry.of(guide));
        }
        return all;
    }

    public List<OfferedResource> templates() {
        var all = new ArrayList<OfferedResource>();
        for (Thing thing : Thing.values()) {
            if (names.containsAll(thing.tools())) {
                all.add(ResourceEntry.of(thing));
            }
        }
        all.add(ResourceEntry.guides());
        return all;
    }

    /// The contents as `resources/read` shows them.
    public Map<String, Node> read(String uri, Exchange exchange) {
        var lookup = new Lookup(caller, exchange);
        return switch (ResourceUri.read(uri)) {
            case ResourceUri.OfThing(Thing thing, String id) -> {
                require(thing.tools(), uri);
                var fields = new Node.Fields(thing.read(id, lookup));
                yield ResourceEntry.contents(uri, ResourceEntry.JSON, Json.write(fields));
            }
            case ResourceUri.OfAll(Overall overall) -> {
                require(overall.tools(), uri);
                String text = overall.read(lookup, reachable);
                yield ResourceEntry.contents(uri, overall.mimeType(), text);
            }
            case ResourceUri.OfGuide(Guide guide) ->
                    ResourceEntry.contents(uri, ResourceEntry.MARKDOWN, guide.text());
            case ResourceUri.OfPage(AppPage page) -> {
                require(page.tools(), uri);
                yield ResourceEntry.page(page);
            }
        };
    }

    private void require(Collection<String> tools, String uri) {
        if (!names.containsAll(tools)) {
            throw new FeatureException(RpcError.RESOURCE_NOT_FOUND, uri + " is not offered here");
        }
    }
}
