package dev.repotickets.server.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The headers of one HTTP request that MCP gives a meaning, by their names in lower case.
public record RequestHeaders(Map<String, List<String>> values) {

    /// The value without the blanks around it (RFC 9110, 5.5). Two values under one name count as
    /// one that has a comma in it, as everywhere in HTTP.
    public Optional<String> value(String name) {
        List<String> found = values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", found).strip());
    }
}
