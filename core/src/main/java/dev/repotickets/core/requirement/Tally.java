package dev.repotickets.core.requirement;

import java.util.Collection;
import java.util.function.Predicate;

/// How many things of each kind a specification has, and how many of them are as far as they are to
/// be: enough for every figure about it, so that nobody reads a ticket for them.
///
/// @param implemented requirements that are implemented or verified
/// @param verified verified requirements
/// @param checked verified expected results
/// @param failing scenarios whose last run failed
/// @param criteria acceptance criteria of the requirements
/// @param metCriteria those of verified requirements: nobody marks a single one
/// @param points story points of the user stories; stories without points count as 0
public record Tally(
        int requirements,
        int implemented,
        int verified,
        int results,
        int checked,
        int scenarios,
        int passing,
        int failing,
        int stories,
        int points,
        int criteria,
        int metCriteria) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Tally of(Specification specification) {
        return new Tally(
                specification.requirements().size(),
                count(
                        specification.requirements(),
                        it -> it.status().compareTo(RequirementStatus.IMPLEMENTED) >= 0),
                count(
                        specification.requirements(),
                        it -> it.status() == RequirementStatus.VERIFIED),
                specification.expectedResults().size(),
                count(specification.expectedResults(), it -> it.status() == ResultStatus.VERIFIED),
                specification.gherkinScenarios().size(),
                count(
                        specification.gherkinScenarios(),
                        it -> it.status() == ScenarioStatus.PASSING),
                count(
                        specification.gherkinScenarios(),
                        it -> it.status() == ScenarioStatus.FAILING),
                specification.userStories().size(),
                specification.userStories().stream()
                        .mapToInt(it -> it.storyPoints().orElse(0))
                        .sum(),
                criteria(specification, _ -> true),
                criteria(specification, it -> it.status() == RequirementStatus.VERIFIED));
    }

    /// The counts of both together.
    public Tally plus(Tally other) {
        return new Tally(
                requirements + other.requirements,
                implemented + other.implemented,
                verified + other.verified,
                results + other.results,
                checked + other.checked,
                scenarios + other.scenarios,
                passing + other.passing,
                failing + other.failing,
                stories + other.stories,
                points + other.points,
                criteria + other.criteria,
                metCriteria + other.metCriteria);
    }

    /// True where there is something that can be met: user stories alone cannot.
    public boolean isJudged() {
        return requirements + results + scenarios > 0;
    }

    /// True where all requirements and results are verified and all scenarios pass, and there are
    /// any.
    public boolean isMet() {
        return isJudged() && verified == requirements && checked == results && passing == scenarios;
    }

    private static int criteria(Specification specification, Predicate<Requirement> wanted) {
        return specification.requirements().stream()
                .filter(wanted)
                .mapToInt(it -> it.acceptanceCriteria().size())
                .sum();
    }

    private static <T> int count(Collection<T> items, Predicate<T> wanted) {
        return (int) items.stream().filter(wanted).count();
    }
}
