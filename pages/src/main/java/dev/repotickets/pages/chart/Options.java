package dev.repotickets.pages.chart;

import dev.repotickets.core.tree.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The parts of options that all charts have.
final class Options {
    private static final double TENTHS = 100;

    private Options() {}

    /// What every chart begins with. Texts beside the pointer are drawn, not put into the page as
    /// markup: names in them are written by others.
    static Map<String, Node> begin(String says, boolean hasLegend) {
        var option = new LinkedHashMap<String, Node>();
        option.put(
                "aria",
                fields(
                        "enabled",
                        Node.truth(true),
                        "label",
                        fields("description", Node.text(says)),
                        "decal",
                        fields("show", Node.truth(hasLegend))));
        option.put("animation", Node.truth(false));
        if (hasLegend) {
            option.put("legend", fields("top", Node.number(0), "type", Node.text("scroll")));
        }
        return option;
    }

    static Node pointer(String trigger) {
        return fields("trigger", Node.text(trigger), "renderMode", Node.text("richText"));
    }

    static Node grid(boolean hasLegend) {
        return fields(
                "left", Node.number(12),
                "right", Node.number(24),
                "top", Node.number(hasLegend ? 40 : 16),
                "bottom", Node.number(8),
                "outerBoundsMode", Node.text("same"),
                "outerBoundsContain", Node.text("axisLabel"));
    }

    static Node categories(List<String> names, boolean isUpsideDown) {
        return fields(
                "type", Node.text("category"),
                "data", texts(names),
                "inverse", Node.truth(isUpsideDown));
    }

    static Node amounts(String unit) {
        return fields("type", Node.text("value"), "name", Node.text(unit), "min", Node.number(0));
    }

    static Node texts(List<String> texts) {
        return new Node.Items(texts.stream().map(Node::text).toList());
    }

    static Node number(double value) {
        double rounded = Math.round(value * TENTHS) / TENTHS;
        return rounded == Math.rint(rounded)
                ? Node.number((long) rounded)
                : new Node.Numeral(BigDecimal.valueOf(rounded));
    }

    static Node number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : Node.Nothing.NOTHING;
    }

    /// As people read it.
    static String shown(OptionalDouble value) {
        return switch (number(value)) {
            case Node.Numeral digits -> digits.plain();
            default -> "";
        };
    }

    static Node.Fields fields(Object... pairs) {
        var fields = new LinkedHashMap<String, Node>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], (Node) pairs[i + 1]);
        }
        return new Node.Fields(fields);
    }
}
