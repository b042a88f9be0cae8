package dev.repotickets.server.offer;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.OfferedPrompt;
import dev.repotickets.server.feature.OfferedResource;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.offer.prompt.Completions;
import dev.repotickets.server.offer.prompt.Prompts;
import dev.repotickets.server.offer.resource.Resources;
import dev.repotickets.server.offer.resource.Touched;
import dev.repotickets.server.offer.tool.AgentTasks;
import dev.repotickets.server.offer.tool.Caller;
import dev.repotickets.server.offer.tool.Instructions;
import dev.repotickets.server.offer.tool.Tools;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.Tool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that a client of one view can use; made when it is first asked for.
final class OwnFeatures implements Features {
    private final Supplier<Caller> caller;
    private final View view;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Parts parts;

    OwnFeatures(Supplier<Caller> caller, View view) {
        this.caller = caller;
        this.view = view;
    }

    private record Parts(
            Tools tools,
            List<OfferedPrompt> prompts,
            Resources resources,
            List<OfferedResource> fixed,
            List<OfferedResource> templates,
            Completions completions) {

        static Parts of(Caller caller, View view) {
            var tools = new Tools(caller, view);
            List<Tool<?, ?>> reachable = tools.reachable();
            Set<String> names =
                    reachable.stream().map(it -> it.name().mcp()).collect(Collectors.toSet());
            Set<String> listed =
                    tools.listed().stream().map(OfferedTool::name).collect(Collectors.toSet());
            var prompts = new Prompts(caller, names, listed);
            var resources = new Resources(caller, reachable);
            return new Parts(
                    tools,
                    prompts.offered(),
                    resources,
                    resources.fixed(),
                    resources.templates(),
                    new Completions(caller, prompts, names));
        }
    }

    /// Needs no toolbox where nothing is hidden: a client is greeted at once.
    @Override
    public String instructions() {
        return view.equals(View.FULL) ? Instructions.complete() : parts().tools().instructions();
    }

    @Override
    public List<OfferedTool> tools() {
        return parts().tools().listed();
    }

    @Override
    public Optional<OfferedTool> tool(String name) {
        return parts().tools().find(name);
    }

    @Override
    public String unknownTool(String name) {
        return parts().tools().unknown(name);
    }

    @Override
    public List<OfferedPrompt> prompts() {
        return parts().prompts();
    }

    @Override
    public List<OfferedResource> resources() {
        return parts().fixed();
    }

    @Override
    public List<OfferedResource> templates() {
        return parts().templates();
    }

    @Override
    public Map<String, Node> read(String uri, Exchange exchange) {
        return parts().resources().read(uri, exchange);
    }

    @Override
    public String canonical(String uri) {
        return Touched.canonical(uri).orElse(uri);
    }

    @Override
    public Optional<Map<String, Node>> task(String id, Exchange exchange) {
        return new AgentTasks(parts().tools()).find(id, exchange);
    }

    @Override
    public boolean cancelTask(String id, Exchange exchange) {
        return new AgentTasks(parts().tools()).cancel(id, exchange);
    }

    @Override
    public Completion complete(
            Node.Fields reference,
            String argument,
            String value,
            Map<String, String> others,
            Exchange exchange) {
        return parts().completions().of(reference, argument, value, exchange);
    }

    private Parts parts() {
        Parts known = parts;
        if (known != null) {
            return known;
        }
        lock.lock();
        try {
            Parts made = parts;
            if (made == null) {
                made = Parts.of(caller.get(), view);
                parts = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }
}
