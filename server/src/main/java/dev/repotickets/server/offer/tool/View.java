package dev.repotickets.server.offer.tool;

import dev.repotickets.tools.ToolName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which tools a client sees. Every part of it narrows what the others leave.
///
/// @param core only the tools that are listed by name in [CoreProfile], with three that find and
///   run all the others
/// @param readOnly nothing that changes anything, whatever else is said
/// @param families only tools of these families
/// @param only only these tools, in their MCP spelling
/// @param excluded none of these tools
public record View(
        boolean core,
        boolean readOnly,
        Optional<Set<String>> families,
        Optional<Set<String>> only,
        Set<String> excluded) {

    public static final View FULL =
            new View(false, false, Optional.empty(), Optional.empty(), Set.of());
    public static final View CORE =
            new View(true, false, Optional.empty(), Optional.empty(), Set.of());
    public static final View READING =
            new View(false, true, Optional.empty(), Optional.empty(), Set.of());

    public View {
        families = families.map(Set::copyOf);
        only = only.map(Set::copyOf);
        excluded = Set.copyOf(excluded);
    }

    public static View ofFamilies(Set<String> names) {
        return new View(false, false, Optional.of(names), Optional.empty(), Set.of());
    }

    public static View ofTools(Set<String> names) {
        return new View(false, false, Optional.empty(), Optional.of(names), Set.of());
    }

    public static View without(Set<String> names) {
        return new View(false, false, Optional.empty(), Optional.empty(), names);
    }

    /// What both of them let through.
    public View within(View other) {
        var none = new HashSet<>(excluded);
        none.addAll(other.excluded);
        return new View(
                core || other.core,
                readOnly || other.readOnly,
                both(families, other.families),
                both(only, other.only),
                none);
    }

    /// True where a client can get at the tool, if only by way of another.
    boolean selects(ToolName name) {
        return families.map(it -> it.contains(name.family())).orElse(true)
                && only.map(it -> it.contains(name.mcp())).orElse(true)
                && !excluded.contains(name.mcp());
    }

    /// True where the tool itself is in the list.
    boolean lists(ToolName name) {
        return selects(name) && (!core || CoreProfile.has(name));
    }

    private static Optional<Set<String>> both(
            Optional<Set<String>> one, Optional<Set<String>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        var both = new HashSet<>(one.get());
        both.retainAll(other.get());
        return Optional.of(both);
    }
}
