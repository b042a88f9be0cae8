package dev.repotickets.server.offer.tool;

import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Toolbox;
import java.time.InstantSource;

/// How this server calls tools: for the principal of a request, now.
public record Caller(Toolbox toolbox, Workspaces workspaces, InstantSource clock) {

    public Call call(Exchange exchange) {
        return new Call(workspaces, exchange.principal().actor(), clock.instant());
    }
}
