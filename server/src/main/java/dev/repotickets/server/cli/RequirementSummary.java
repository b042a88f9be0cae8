package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How far a specification is, in a few lines. Of nothing there is no percentage: it says none.
final class RequirementSummary {
    private RequirementSummary() {}

    static int print(Node.Fields covered, Terminal terminal) {
        Node.Fields rates = part(covered, "rates");
        String points = Values.text(rates, "points");
        terminal.print("Requirements: " + share(part(rates, "requirements"), "coverage"));
        terminal.print(
                "User Stories: "
                        + Values.text(rates, "stories")
                        + " ("
                        + points
                        + (points.equals("1") ? " point)" : " points)"));
        terminal.print("Expected Results: " + share(part(rates, "verification"), "verified"));
        terminal.print("Test Scenarios: " + share(part(rates, "test_pass"), "passing"));
        String met = Values.text(covered, "acceptance_criteria_met");
        if (met.isEmpty()) {
            terminal.print("Accepted Tickets: " + of(part(rates, "acceptance")));
        } else {
            terminal.print(
                    "Status: "
                            + Values.text(covered, "requirements_status")
                            + " | Acceptance Criteria Met: "
                            + (met.equals("true") ? "✅" : "❌"));
        }
        return ExitCode.OK;
    }

    static List<String> rates(Node.Fields covered) {
        Node.Fields rates = part(covered, "rates");
        Node.Fields velocity = part(covered, "velocity");
        var lines = new ArrayList<String>();
        lines.add("Requirements Coverage: " + of(part(rates, "requirements")));
        lines.add("Verification Rate: " + of(part(rates, "verification")));
        lines.add("Test Pass Rate: " + of(part(rates, "test_pass")));
        lines.add("Pass Rate of Runs: " + of(part(rates, "run_pass")));
        lines.add("Acceptance Rate: " + of(part(rates, "acceptance")));
        lines.add(
                "Velocity: "
                        + Values.text(velocity, "week")
                        + " points in 7 days, "
                        + Values.text(velocity, "month")
                        + " in 30 days");
        lines.add("Tickets without Requirements: " + Values.text(covered, "tickets_without"));
        return lines;
    }

    private static String share(Node.Fields rate, String word) {
        String percentage = percentage(rate);
        return Values.text(rate, "total")
                + " ("
                + (percentage.isEmpty() ? "none" : percentage + "% " + word)
                + ")";
    }

    private static String of(Node.Fields rate) {
        String percentage = percentage(rate);
        return percentage.isEmpty()
                ? "none"
                : percentage
                        + "% ("
                        + Values.text(rate, "count")
                        + " of "
                        + Values.text(rate, "total")
                        + ")";
    }

    private static String percentage(Node.Fields rate) {
        return rate.values().get("percentage") instanceof Node.Numeral number
                ? number.value().stripTrailingZeros().toPlainString()
                : "";
    }

    private static Node.Fields part(Node.Fields fields, String name) {
        return fields.values().get(name) instanceof Node.Fields part
                ? part
                : new Node.Fields(Map.of());
    }
}
