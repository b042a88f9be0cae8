package dev.repotickets.server.dashboard;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import java.util.Arrays;
import java.util.Map;

/// What was typed, by the names of the fields. What is missing is empty.
record Typed(Map<String, String> values) {

    Typed {
        values = Map.copyOf(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /// Several lines as they were typed, with the line breaks that files have.
    String lines(String name) {
        return values.getOrDefault(name, "").replace("\r\n", "\n").replace('\r', '\n');
    }

    Node node(String name) {
        return Node.text(text(name));
    }

    /// A number; -1, which clears, where nothing was typed.
    Node number(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Node.number(-1);
        }
        if (!text.matches("[0-9]{1,9}([.,][0-9]{1,6})?")) {
            throw new Problem.InvalidArgument(name, Quoted.text(text) + " is not a number")
                    .toException();
        }
        return new Node.Numeral(new java.math.BigDecimal(text.replace(',', '.')));
    }

    /// What stands between commas.
    Node list(String name) {
        return split(text(name), ",");
    }

    /// What stands on lines.
    Node listOfLines(String name) {
        return split(lines(name), "\n");
    }

    private static Node split(String text, String by) {
        return new Node.Items(
                Arrays.stream(text.split(by, -1))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .map(Node::text)
                        .toList());
    }
}
