package dev.repotickets.tools.gherkin;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.requirement.Step;
import dev.repotickets.core.requirement.StepKeyword;
import io.cucumber.gherkin.GherkinDialect;
import io.cucumber.gherkin.GherkinDialects;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is written in a feature text, by the parser's own ids: scenarios, and the keyword of every
/// step, which the scenarios that it makes of them no longer have.
///
/// It is filled by its constructor and only read afterwards.
final class Outline {
    private static final int MOST_SCENARIOS = 1_000;
    private static final long MOST_STEPS = 100_000;

    private final Map<String, Scenario> scenarios = new HashMap<>();
    private final List<Scenario> written = new ArrayList<>();
    private final Map<String, StepKeyword> keywords = new HashMap<>();
    private final int above;
    private int backgroundSteps;

    /// `above` is how many lines of the text were not the caller's.
    Outline(GherkinDocument document, int above) {
        this.above = above;
        document.getFeature().ifPresent(this::add);
    }

    /// Refuses what a few rows of an outline multiply into too much, before it is multiplied.
    void requireModest(String name) {
        long examples = written.stream().mapToLong(Outline::rows).sum();
        long steps =
                written.stream()
                        .mapToLong(it -> rows(it) * (it.getSteps().size() + backgroundSteps))
                        .sum();
        if (examples > MOST_SCENARIOS || steps > MOST_STEPS) {
            throw new Problem.LimitExceeded(
                            name
                                    + " holds "
                                    + examples
                                    + " scenarios with "
                                    + steps
                                    + " steps; allowed are "
                                    + MOST_SCENARIOS
                                    + " and "
                                    + MOST_STEPS,
                            "Split it into several files.")
                    .toException();
        }
    }

    /// A warning for each outline that has no rows and so makes no scenario.
    List<String> withoutRows() {
        return written.stream()
                .filter(it -> rows(it) == 0)
                .map(it -> place(it) + " has no example rows; it was left out")
                .toList();
    }

    String place(Pickle pickle) {
        return place(scenario(pickle));
    }

    String description(Pickle pickle) {
        return scenario(pickle)
                .getDescription()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    List<Step> steps(Pickle pickle) {
        return pickle.getSteps().stream().map(this::step).toList();
    }

    private Step step(PickleStep step) {
        StepKeyword keyword =
                keywords.getOrDefault(step.getAstNodeIds().getFirst(), StepKeyword.STAR);
        var argument = step.getArgument();
        List<Step.Row> table =
                argument.flatMap(it -> it.getDataTable()).stream()
                        .flatMap(it -> it.getRows().stream())
                        .map(row ->
                                new Step.Row(
                                        row.getCells().stream().map(it -> it.getValue()).toList()))
                        .toList();
        Optional<Step.DocString> text =
                argument.flatMap(it -> it.getDocString())
                        .map(it ->
                                new Step.DocString(it.getContent(), it.getMediaType().orElse("")));
        return new Step(keyword, step.getText(), table, text);
    }

    private Scenario scenario(Pickle pickle) {
        Scenario scenario = scenarios.get(pickle.getAstNodeIds().getFirst());
        if (scenario == null) {
            throw new IllegalStateException("the parser made a scenario out of nothing");
        }
        return scenario;
    }

    private String place(Scenario scenario) {
        return "line "
                + (scenario.getLocation().getLine() - above)
                + ": "
                + scenario.getKeyword()
                + " \""
                + scenario.getName()
                + "\"";
    }

    private static long rows(Scenario scenario) {
        List<Examples> examples = scenario.getExamples();
        return examples.isEmpty()
                ? 1
                : examples.stream().mapToLong(it -> it.getTableBody().size()).sum();
    }

    private void add(Feature feature) {
        GherkinDialect dialect = GherkinDialects.getDialect(feature.getLanguage()).orElseThrow();
        for (FeatureChild child : feature.getChildren()) {
            child.getBackground().ifPresent(it -> add(it, dialect));
            child.getScenario().ifPresent(it -> add(it, dialect));
            child.getRule()
                    .ifPresent(rule -> {
                        for (RuleChild inner : rule.getChildren()) {
                            inner.getBackground().ifPresent(it -> add(it, dialect));
                            inner.getScenario().ifPresent(it -> add(it, dialect));
                        }
                    });
        }
    }

    private void add(Background background, GherkinDialect dialect) {
        backgroundSteps += background.getSteps().size();
        background.getSteps().forEach(it -> keywords.put(it.getId(), keyword(it, dialect)));
    }

    private void add(Scenario scenario, GherkinDialect dialect) {
        scenarios.put(scenario.getId(), scenario);
        written.add(scenario);
        scenario.getSteps().forEach(it -> keywords.put(it.getId(), keyword(it, dialect)));
    }

    /// The English keyword that means the same. A word that a language has for several takes the
    /// first of given, when, then.
    private static StepKeyword keyword(
            io.cucumber.messages.types.Step step, GherkinDialect dialect) {
        String word = step.getKeyword();
        if (word.strip().equals("*")) {
            return StepKeyword.STAR;
        }
        if (dialect.getAndKeywords().contains(word)) {
            return StepKeyword.AND;
        }
        if (dialect.getButKeywords().contains(word)) {
            return StepKeyword.BUT;
        }
        if (dialect.getGivenKeywords().contains(word)) {
            return StepKeyword.GIVEN;
        }
        return dialect.getWhenKeywords().contains(word) ? StepKeyword.WHEN : StepKeyword.THEN;
    }
}
