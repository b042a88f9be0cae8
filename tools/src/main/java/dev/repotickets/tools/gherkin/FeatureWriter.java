package dev.repotickets.tools.gherkin;

import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Step;
import dev.repotickets.core.tree.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes scenarios as a feature text that the parser reads back to the same scenarios. What one
/// line of Gherkin cannot hold, such as a line break in a title, becomes a space.
public final class FeatureWriter {
    private static final Pattern KEYWORD =
            Pattern.compile(
                    "(?:Given|When|Then|And|But|\\*) .*|[#@].*|(?:Feature|Background|Rule"
                            + "|Scenarios?|Examples?|Scenario (?:Outline|Template)):.*");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w/.+-]+");

    private final StringBuilder text = new StringBuilder();

    private FeatureWriter() {}

    /// The scenarios that belong together under one heading.
    public record Group(String heading, List<GherkinScenario> scenarios) {}

    /// A feature for one group; for several, a feature with a rule for each.
    public static String write(List<Group> groups) {
        var writer = new FeatureWriter();
        boolean isOne = groups.size() == 1;
        if (!isOne && !groups.isEmpty()) {
            writer.line("Feature: All scenarios");
        }
        for (Group group : groups) {
            writer.separate();
            writer.line((isOne ? "Feature: " : "Rule: ") + oneLine(group.heading()));
            group.scenarios().forEach(writer::add);
        }
        return writer.text.toString();
    }

    private void add(GherkinScenario scenario) {
        separate();
        line("# " + scenario.id().value() + ", " + Words.of(scenario.status()));
        if (!scenario.tags().isEmpty()) {
            line(scenario.tags().stream().map(FeatureWriter::tag).collect(Collectors.joining(" ")));
        }
        line("Scenario: " + oneLine(scenario.title()));
        scenario.behaviour().background().lines().forEach(it -> line("  " + described(it.strip())));
        scenario.behaviour().sequence().forEach(this::add);
    }

    private void add(Step step) {
        line("  " + step.keyword().gherkin() + " " + step.text());
        int width = step.table().stream().mapToInt(it -> it.cells().size()).max().orElse(0);
        for (Step.Row row : step.table()) {
            Stream<String> padding = Stream.generate(() -> "");
            line(
                    Stream.concat(row.cells().stream(), padding)
                            .limit(Math.max(1, width))
                            .map(FeatureWriter::cell)
                            .collect(Collectors.joining(" | ", "    | ", " |")));
        }
        step.docString().ifPresent(this::add);
    }

    /// Of the two fences that Gherkin has, the one that the text does not hold itself.
    private void add(Step.DocString doc) {
        boolean holdsQuotes =
                doc.content().contains("\"\"\"") || doc.content().contains("\\\"\\\"");
        String fence = holdsQuotes ? "```" : "\"\"\"";
        String type = MEDIA_TYPE.matcher(doc.mediaType()).matches() ? doc.mediaType() : "";
        line("    " + fence + type);
        for (String line :
                doc.content()
                        .replace("```", holdsQuotes ? "\\`\\`\\`" : "```")
                        .replace("\r\n", "\n")
                        .split("\n", -1)) {
            line("    " + line);
        }
        line("    " + fence);
    }

    private static String tag(String tag) {
        return "@" + tag.replaceAll("(?U)[\\s@#]+", "-");
    }

    private static String cell(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", "\\\\n");
    }

    /// A line of a description must not look like something else.
    private static String described(String line) {
        return KEYWORD.matcher(line).matches() ? "- " + line : line;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void separate() {
        if (!text.isEmpty()) {
            line("");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
