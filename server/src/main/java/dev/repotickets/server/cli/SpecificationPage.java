package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a ticket has to fulfil, as text: what belongs to one thing stands indented below it.
final class SpecificationPage {
    private SpecificationPage() {}

    static List<String> requirements(Node.Fields ticket) {
        return Values.objects(ticket, "requirements").stream()
                .flatMap(it ->
                        Stream.of(
                                        Stream.of(head(it, Values.text(it, "title"))),
                                        text(Values.text(it, "description")),
                                        points(it, "acceptance_criteria"))
                                .flatMap(lines -> lines))
                .toList();
    }

    static List<String> stories(Node.Fields ticket) {
        return Values.objects(ticket, "user_stories").stream()
                .flatMap(it ->
                        Stream.concat(
                                Stream.of(Values.text(it, "id") + "  " + sentence(it)),
                                points(it, "acceptance_criteria")))
                .toList();
    }

    static List<String> results(Node.Fields ticket) {
        return Values.objects(ticket, "expected_results").stream()
                .flatMap(it ->
                        Stream.of(
                                        Stream.of(head(it, Values.text(it, "description"))),
                                        points(it, "success_criteria"),
                                        text(Values.text(it, "notes")))
                                .flatMap(lines -> lines))
                .toList();
    }

    static List<String> scenarios(Node.Fields ticket) {
        var lines = new ArrayList<String>();
        for (Node.Fields scenario : Values.objects(ticket, "gherkin_scenarios")) {
            lines.add(head(scenario, Values.text(scenario, "title")));
            Values.objects(scenario, "steps").forEach(it -> step(lines, it));
            steps(lines, scenario, "given", "Given ");
            steps(lines, scenario, "when", "When ");
            steps(lines, scenario, "then", "Then ");
        }
        return lines;
    }

    /// A step of a scenario whose order three lists cannot say.
    private static void step(List<String> lines, Node.Fields step) {
        String keyword = Values.text(step, "keyword");
        String word =
                keyword.equals("star")
                        ? "*"
                        : keyword.substring(0, 1).toUpperCase(Locale.ROOT) + keyword.substring(1);
        lines.add("    " + word + " " + Values.text(step, "text"));
        for (Node.Fields row : Values.objects(step, "table")) {
            List<String> cells = Values.items(row, "cells").stream().map(Values::text).toList();
            lines.add("      | " + String.join(" | ", cells) + " |");
        }
        if (step.values().get("doc_string") instanceof Node.Fields doc) {
            Values.text(doc, "content").lines().forEach(it -> lines.add("      " + it));
        }
    }

    private static void steps(
            List<String> lines, Node.Fields scenario, String field, String first) {
        String word = first;
        for (Node step : Values.items(scenario, field)) {
            lines.add("    " + word + Values.text(step));
            word = "And ";
        }
    }

    private static String head(Node.Fields part, String title) {
        String status = "[" + Values.text(part, "status") + "]";
        return Width.padded(status, 13) + " " + Values.text(part, "id") + "  " + title;
    }

    private static String sentence(Node.Fields story) {
        String points = Values.text(story, "story_points");
        return "As a "
                + Values.text(story, "persona")
                + ", I want "
                + Values.text(story, "goal")
                + ", so that "
                + Values.text(story, "benefit")
                + "."
                + (points.isEmpty()
                        ? ""
                        : " (" + points + (points.equals("1") ? " point)" : " points)"));
    }

    private static Stream<String> text(String text) {
        return text.lines().map(it -> "    " + it);
    }

    private static Stream<String> points(Node.Fields part, String field) {
        return Values.items(part, field).stream().map(it -> "    - " + Values.text(it));
    }
}
