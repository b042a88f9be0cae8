package dev.repotickets.core.id;

import dev.repotickets.core.tree.Scalar;
import java.util.regex.Pattern;

/// The id of an agent: `AGENT-CODEBOT`.
public record AgentId(String value) implements Scalar, Comparable<AgentId> {
    private static final Pattern SHAPE = Pattern.compile("AGENT(-[A-Z0-9]{1,16}){1,9}");

    public AgentId {
        value = IdShape.checked(value, SHAPE, "AGENT-CODEBOT");
    }

    @Override
    public int compareTo(AgentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
