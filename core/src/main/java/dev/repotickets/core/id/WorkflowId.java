package dev.repotickets.core.id;

import dev.repotickets.core.tree.Scalar;
import java.util.regex.Pattern;

/// The id of a workflow: `WF-` and eight hexadecimal digits, or a word where a person wrote the
/// file.
public record WorkflowId(String value) implements Scalar, Comparable<WorkflowId> {
    private static final Pattern SHAPE = Pattern.compile("WF(-[A-Z0-9]{1,16}){1,3}");

    public WorkflowId {
        value = IdShape.checked(value, SHAPE, "WF-6F7CAAA9");
    }

    @Override
    public int compareTo(WorkflowId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
