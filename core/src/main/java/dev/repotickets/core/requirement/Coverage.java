package dev.repotickets.core.requirement;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// How far the specifications of some tickets are fulfilled. The first four formulas are those of
/// the original program (its `models.py`), which however gave 100 % or 0 % for nothing at all.
///
/// @param requirements implemented or verified requirements / all requirements
/// @param verification verified expected results / all expected results
/// @param testPass passing scenarios / all scenarios: what has never run does not pass
/// @param acceptance tickets whose specification is met / tickets that could be: those with at
///   least one requirement, expected result or scenario
/// @param runPass passing scenarios / scenarios that have a result (passing or failing): how the
///   tests go that there are; ours
/// @param stories user stories
/// @param points story points of the user stories; stories without points count as 0
public record Coverage(
        Rate requirements,
        Rate verification,
        Rate testPass,
        Rate acceptance,
        Rate runPass,
        int stories,
        int points) {

    public static Coverage of(Collection<Specification> all) {
        List<GherkinScenario> scenarios = all(all, Specification::gherkinScenarios);
        List<UserStory> stories = all(all, Specification::userStories);
        long passing = count(scenarios, it -> it.status() == ScenarioStatus.PASSING);
        long failing = count(scenarios, it -> it.status() == ScenarioStatus.FAILING);
        return new Coverage(
                rate(
                        all(all, Specification::requirements),
                        it -> it.status().compareTo(RequirementStatus.IMPLEMENTED) >= 0),
                rate(
                        all(all, Specification::expectedResults),
                        it -> it.status() == ResultStatus.VERIFIED),
                Rate.of(passing, scenarios.size()),
                Rate.of(count(all, Specification::isMet), count(all, Specification::isJudged)),
                Rate.of(passing, passing + failing),
                stories.size(),
                stories.stream().mapToInt(it -> it.storyPoints().orElse(0)).sum());
    }

    private static <T> List<T> all(
            Collection<Specification> specifications, Function<Specification, List<T>> part) {
        return specifications.stream().flatMap(it -> part.apply(it).stream()).toList();
    }

    private static <T> Rate rate(List<T> items, Predicate<T> wanted) {
        return Rate.of(count(items, wanted), items.size());
    }

    private static <T> long count(Collection<T> items, Predicate<T> wanted) {
        return items.stream().filter(wanted).count();
    }
}
