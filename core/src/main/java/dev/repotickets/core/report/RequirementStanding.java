package dev.repotickets.core.report;

import dev.repotickets.core.requirement.Coverage;
import dev.repotickets.core.requirement.Rate;
import dev.repotickets.core.requirement.Tally;
import dev.repotickets.core.ticket.TicketHead;
import java.util.List;

/// How far the specifications of all tickets are fulfilled.
///
/// @param specified tickets with at least one requirement, story, result or scenario
/// @param withRequirements those of them that have a requirement, which the original counts
public record RequirementStanding(int specified, int withRequirements, Coverage coverage) {

    /// From the heads alone.
    public static RequirementStanding of(Stock stock) {
        List<Tally> all =
                stock.tickets().stream()
                        .filter(TicketHead::isSpecified)
                        .map(TicketHead::tally)
                        .toList();
        return new RequirementStanding(
                all.size(),
                (int) all.stream().filter(it -> it.requirements() > 0).count(),
                Coverage.ofTallies(all));
    }

    /// Passing scenarios of those that ran.
    public Rate runPass() {
        return coverage.runPass();
    }
}
