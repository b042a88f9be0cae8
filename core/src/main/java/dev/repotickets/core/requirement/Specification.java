package dev.repotickets.core.requirement;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        boolean any =
                !requirements.isEmpty()
                        || !expectedResults.isEmpty()
                        || !gherkinScenarios.isEmpty();
        return any && unmet().isEmpty();
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
