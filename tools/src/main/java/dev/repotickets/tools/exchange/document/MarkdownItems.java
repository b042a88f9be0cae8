package dev.repotickets.tools.exchange.document;

import dev.repotickets.core.requirement.ExpectedResult;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.ResultStatus;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.requirement.UserStory;
import java.util.ArrayList;
import java.util.List;

/// What a ticket is required to do, as a list whose boxes are ticked where something is proven.
final class MarkdownItems {
    private MarkdownItems() {}

    static List<String> of(Specification specification) {
        var lines = new ArrayList<String>();
        for (Item item : specification.items()) {
            lines.add(box(item) + MarkdownText.line(item.heading()));
            parts(item).stream()
                    .filter(it -> !it.isBlank())
                    .forEach(it -> lines.add("  - " + MarkdownText.line(it)));
        }
        return lines;
    }

    private static String box(Item item) {
        return switch (item) {
            case Requirement it -> box(it.status() == RequirementStatus.VERIFIED);
            case ExpectedResult it -> box(it.status() == ResultStatus.VERIFIED);
            case GherkinScenario it -> box(it.status() == ScenarioStatus.PASSING);
            case UserStory _ -> "- ";
        };
    }

    private static String box(boolean isProven) {
        return isProven ? "- [x] " : "- [ ] ";
    }

    private static List<String> parts(Item item) {
        return switch (item) {
            case Requirement it -> after(it.description(), it.acceptanceCriteria());
            case UserStory it -> it.acceptanceCriteria();
            case ExpectedResult it -> it.successCriteria();
            case GherkinScenario it ->
                    after(
                            it.behaviour().background(),
                            it.behaviour().sequence().stream()
                                    .map(step -> step.keyword().gherkin() + " " + step.text())
                                    .toList());
        };
    }

    private static List<String> after(String first, List<String> others) {
        var all = new ArrayList<String>();
        all.add(first);
        all.addAll(others);
        return all;
    }
}
