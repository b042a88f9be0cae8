package dev.repotickets.core.tree;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One value of plain data.
///
/// YAML files hold only [Text], [Items] and [Fields]: what a text means is decided by the type that
/// reads it, so that `no`, `012` and `1E-1` stay what they are. JSON holds all six.
public sealed interface Node {

    record Text(String value) implements Node {}

    /// A finite number; never NaN or infinite.
    record Numeral(BigDecimal value) implements Node {}

    record Truth(boolean value) implements Node {}

    enum Nothing implements Node {
        NOTHING
    }

    record Items(List<Node> values) implements Node {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// A map with its order kept; order counts for output, not for equality.
    record Fields(Map<String, Node> values) implements Node {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    static Node text(String value) {
        return new Text(value);
    }

    static Node number(long value) {
        return new Numeral(BigDecimal.valueOf(value));
    }

    static Node truth(boolean value) {
        return new Truth(value);
    }
}
