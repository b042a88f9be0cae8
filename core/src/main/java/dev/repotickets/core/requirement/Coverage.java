package dev.repotickets.core.requirement;

import java.util.Collection;
import java.util.function.ToIntFunction;

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
        return ofTallies(all.stream().map(Tally::of).toList());
    }

    /// The same from the counts alone, as heads of tickets have them.
    public static Coverage ofTallies(Collection<Tally> all) {
        long passing = sum(all, Tally::passing);
        return new Coverage(
                Rate.of(sum(all, Tally::implemented), sum(all, Tally::requirements)),
                Rate.of(sum(all, Tally::checked), sum(all, Tally::results)),
                Rate.of(passing, sum(all, Tally::scenarios)),
                Rate.of(
                        all.stream().filter(Tally::isMet).count(),
                        all.stream().filter(Tally::isJudged).count()),
                Rate.of(passing, passing + sum(all, Tally::failing)),
                sum(all, Tally::stories),
                sum(all, Tally::points));
    }

    private static int sum(Collection<Tally> all, ToIntFunction<Tally> part) {
        return all.stream().mapToInt(part).sum();
    }
}
