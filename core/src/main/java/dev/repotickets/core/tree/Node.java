package dev.repotickets.core.tree;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// One value of plain data.
///
/// YAML files hold only [Text], [Items] and [Fields]: what a text means is decided by the type that
/// reads it, so that `no`, `012` and `1E-1` stay what they are. JSON holds all six.
public sealed interface Node {

    record Text(String value) implements Node {}

    /// A finite number; never NaN or infinite. `digits` are those of [BigDecimal#toString].
    ///
    /// It is kept as they are written: numbers are mostly whole and short, and the class of the
    /// long ones fills tables when it is loaded, which takes a quarter of a short run.
    record Numeral(String digits) implements Node {
        private static final int MOST_OF_LONG = 18;

        public Numeral(BigDecimal value) {
            this(value.toString());
        }

        public BigDecimal value() {
            return new BigDecimal(digits);
        }

        /// Its value where that is whole and a `long` holds it, as also of `1.0` and `1E+2`.
        public OptionalLong whole() {
            if (isWhole(digits)) {
                return OptionalLong.of(Long.parseLong(digits));
            }
            try {
                return OptionalLong.of(value().longValueExact());
            } catch (ArithmeticException _) {
                return OptionalLong.empty();
            }
        }

        /// Without an exponent.
        public String plain() {
            return isWhole(digits) ? digits : value().toPlainString();
        }

        /// True of a whole number in usual digits that a `long` holds for certain.
        public static boolean isWhole(String text) {
            int start = text.startsWith("-") ? 1 : 0;
            for (int i = start; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return text.length() > start && text.length() - start <= MOST_OF_LONG;
        }
    }

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
        return new Numeral(Long.toString(value));
    }

    static Node truth(boolean value) {
        return new Truth(value);
    }
}
