package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.stream.Collectors;

/// Why somebody is thought to succeed, as text.
final class Factors {
    private Factors() {}

    /// `success on test +0.62 (9 of 10), load -0.18 (2 of 3)`
    static String of(Node.Fields fields, String name) {
        return Values.objects(fields, name).stream()
                .map(Factors::text)
                .collect(Collectors.joining(", "));
    }

    static String percent(Node.Fields fields) {
        return percent(fields.values().getOrDefault("probability", Node.Nothing.NOTHING));
    }

    static String percent(Node probability) {
        return probability instanceof Node.Numeral number
                ? Math.round(number.value().doubleValue() * 100) + " %"
                : "-";
    }

    private static String text(Node.Fields factor) {
        String odds = Values.text(factor, "log_odds");
        String evidence = Values.text(factor, "evidence");
        return Terminal.line(
                Values.text(factor, "name")
                        + (odds.startsWith("-") ? " " : " +")
                        + odds
                        + (evidence.isEmpty() ? "" : " (" + evidence + ")"));
    }
}
