package dev.repotickets.core.requirement;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// All that a ticket is required to do, each list in the order of its ids so that two branches
/// rarely touch the same line.
///
/// `requirementsStatus` is absent while nobody has set it, which counts as draft.
public record Specification(
        List<Requirement> requirements,
        List<UserStory> userStories,
        List<ExpectedResult> expectedResults,
        List<GherkinScenario> gherkinScenarios,
        Optional<RequirementsStatus> requirementsStatus,
        Optional<Double> testCoveragePercentage)
        implements Part {

    public static final Specification NONE =
            new Specification(
                    List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public Specification {
        requirements = ordered(requirements, it -> it.id().value());
        userStories = ordered(userStories, it -> it.id().value());
        expectedResults = ordered(expectedResults, it -> it.id().value());
        gherkinScenarios = ordered(gherkinScenarios, it -> it.id().value());
        double coverage = testCoveragePercentage.orElse(0.0);
        if (!(coverage >= 0 && coverage <= 100)) {
            throw new Problem.InvalidArgument(
                            "test_coverage_percentage",
                            "test_coverage_percentage is not between 0 and 100")
                    .toException();
        }
    }

    public boolean isEmpty() {
        return requirements.isEmpty()
                && userStories.isEmpty()
                && expectedResults.isEmpty()
                && gherkinScenarios.isEmpty();
    }

    /// The original's rule: there is at least one requirement, result or scenario, and all
    /// requirements and results are verified and all scenarios pass.
    public boolean isMet() {
        return Tally.of(this).isMet();
    }

    /// True where there is something that can be met: user stories alone cannot.
    public boolean isJudged() {
        return Tally.of(this).isJudged();
    }

    /// Everything in it, kind by kind.
    public List<Item> items() {
        return Stream.of(requirements, userStories, expectedResults, gherkinScenarios)
                .flatMap(List::stream)
                .map(Item.class::cast)
                .toList();
    }

    /// One requirement of it with the scenarios that cover it.
    public Specification about(Requirement requirement) {
        return new Specification(
                List.of(requirement),
                List.of(),
                List.of(),
                gherkinScenarios.stream().filter(it -> it.covers(requirement)).toList(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same with an item added, or in the place of the one with its id.
    public Specification with(Item item) {
        return without(item).changed(item, (list, it) -> list.add(it));
    }

    public Specification without(Item item) {
        return changed(item, (list, it) -> list.removeIf(other -> other.id().equals(it.id())));
    }

    public Specification at(Optional<RequirementsStatus> status, Optional<Double> testCoverage) {
        return new Specification(
                requirements, userStories, expectedResults, gherkinScenarios, status, testCoverage);
    }

    private Specification changed(Item item, BiConsumer<List<Item>, Item> change) {
        var changed = new ArrayList<>(items());
        change.accept(changed, item);
        return new Specification(
                only(Requirement.class, changed),
                only(UserStory.class, changed),
                only(ExpectedResult.class, changed),
                only(GherkinScenario.class, changed),
                requirementsStatus,
                testCoveragePercentage);
    }

    private static <T extends Item> List<T> only(Class<T> type, List<Item> items) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// What still stands in the way, by title.
    public List<String> unmet() {
        var unmet = new ArrayList<String>();
        requirements.stream()
                .filter(it -> it.status() != RequirementStatus.VERIFIED)
                .forEach(it -> unmet.add("requirement " + it.id().value() + ": " + it.title()));
        expectedResults.stream()
                .filter(it -> it.status() != ResultStatus.VERIFIED)
                .forEach(it -> unmet.add("result " + it.id().value() + ": " + it.description()));
        gherkinScenarios.stream()
                .filter(it -> it.status() != ScenarioStatus.PASSING)
                .forEach(it -> unmet.add("scenario " + it.id().value() + ": " + it.title()));
        return List.copyOf(unmet);
    }

    private static <T> List<T> ordered(List<T> parts, Function<T, String> id) {
        return parts.stream().sorted(Comparator.comparing(id)).toList();
    }
}
