package dev.repotickets.server.http;

import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.ModernEngine;

/// What a path leads to: an engine, the sessions of its clients, and what this one may use.
record McpPlace(ModernEngine modern, HeldSessions sessions, Audience audience) {}
