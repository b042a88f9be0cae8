package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Nothing;
import dev.repotickets.core.tree.Node.Numeral;
import dev.repotickets.core.tree.Node.Text;
import dev.repotickets.core.tree.Node.Truth;
import java.util.LinkedHashMap;

/// A tree as it is after a trip through a file: numbers and truth are text there.
final class Plain {
    private static final int LONGEST_SCALE = 40;

    private Plain() {}

    static Node of(Node node) {
        return switch (node) {
            case Text _, Nothing _ -> node;
            case Numeral numeral -> new Text(digits(numeral));
            case Truth(var truth) -> new Text(Boolean.toString(truth));
            case Items(var values) -> new Items(values.stream().map(Plain::of).toList());
            case Fields fields -> of(fields);
        };
    }

    static Fields of(Fields fields) {
        var values = new LinkedHashMap<String, Node>();
        fields.values().forEach((key, value) -> values.put(key, of(value)));
        return new Fields(values);
    }

    static String digits(Numeral numeral) {
        if (Numeral.isWhole(numeral.digits())) {
            return numeral.digits();
        }
        boolean spelledOut = Math.abs(numeral.value().scale()) <= LONGEST_SCALE;
        return spelledOut ? numeral.value().toPlainString() : numeral.value().toString();
    }
}
