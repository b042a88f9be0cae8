package dev.repotickets.server.mcp;

import dev.repotickets.server.access.Principal;
import dev.repotickets.server.feature.Features;

/// Who asks, and what they may use.
public record Audience(Principal principal, Features features) {}
