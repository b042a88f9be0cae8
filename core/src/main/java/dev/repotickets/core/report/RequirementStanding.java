package dev.repotickets.core.report;

import dev.repotickets.core.requirement.Coverage;
import dev.repotickets.core.requirement.Rate;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.util.List;

/// How far the specifications of all tickets are fulfilled.
///
/// @param specified tickets with at least one requirement, story, result or scenario
/// @param withRequirements those of them that have a requirement, which the original counts
public record RequirementStanding(int specified, int withRequirements, Coverage coverage) {

    /// Reads those tickets only that say in their heads that they have a specification.
    public static RequirementStanding of(Reader view, Stock stock) {
        List<Specification> all =
                stock.tickets().stream()
                        .filter(TicketHead::isSpecified)
                        .flatMap(it -> view.find(Ticket.KIND, it.key()).stream())
                        .map(Ticket::specification)
                        .toList();
        return new RequirementStanding(
                all.size(),
                (int) all.stream().filter(it -> !it.requirements().isEmpty()).count(),
                Coverage.of(all));
    }

    /// Passing scenarios of those that ran.
    public Rate runPass() {
        return coverage.runPass();
    }
}
