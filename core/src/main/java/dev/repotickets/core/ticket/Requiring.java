package dev.repotickets.core.ticket;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.requirement.ExpectedResult;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.RequirementsStatus;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.requirement.UserStory;
import dev.repotickets.core.tree.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody does to the specification of a ticket. Each fact names the items that it is about
/// and what changed in them, never whole lists.
public record Requiring(Ticket ticket, Actor by, Instant at) {
    private static final int MOST = 1_000;

    public Change<Ticket> add(List<? extends Item> items) {
        Specification specification = ticket.specification();
        var changes = new ArrayList<FieldChange>();
        for (Item item : items) {
            specification = specification.with(item);
            changes.add(new FieldChange(Words.of(item.kind()), "", name(item)));
        }
        if (specification.items().size() > MOST) {
            throw new Problem.LimitExceeded(
                            ticket.id() + " would hold more than " + MOST + " items",
                            "Spread them over several tickets.")
                    .toException();
        }
        return changed(specification, "requirement.added", "", changes);
    }

    public Change<Ticket> remove(Item item) {
        return changed(
                ticket.specification().without(item),
                "requirement.removed",
                "",
                List.of(new FieldChange(Words.of(item.kind()), name(item), "")));
    }

    /// Puts `after` in the place of `before`, which has the same id.
    public Change<Ticket> replace(Item before, Item after) {
        return changed(
                ticket.specification().with(after),
                type(before, after),
                name(after),
                differences(before, after));
    }

    /// Records what was found out about an expected result.
    public Change<Ticket> verify(
            ExpectedResult result, boolean passed, String verifiedBy, Optional<String> notes) {
        ExpectedResult after = result.verified(passed, verifiedBy, notes, at);
        return changed(
                ticket.specification().with(after),
                "requirement.verified",
                name(after),
                differences(result, after));
    }

    /// Records how the runs of scenarios ended, one status for all of them.
    public Change<Ticket> ran(List<GherkinScenario> scenarios, ScenarioStatus status) {
        Specification specification = ticket.specification();
        var changes = new ArrayList<FieldChange>();
        for (GherkinScenario scenario : scenarios) {
            GherkinScenario after = scenario.at(status);
            specification = specification.with(after);
            changes.addAll(differences(scenario, after));
        }
        String note = scenarios.size() == 1 ? name(scenarios.getFirst()) : "";
        return changed(specification, type(status), note, changes);
    }

    /// Sets how far the specification is as a whole, and how much of it tests cover (from 0 to 100
    /// percent); what is absent stays.
    public Change<Ticket> set(Optional<RequirementsStatus> status, Optional<Double> testCoverage) {
        Specification old = ticket.specification();
        Specification specification =
                old.at(
                        status.or(old::requirementsStatus),
                        testCoverage.or(old::testCoveragePercentage));
        return changed(
                specification,
                "requirement.updated",
                "",
                Differences.of(Specification.class, old, specification));
    }

    private Change<Ticket> changed(
            Specification specification, String type, String note, List<FieldChange> changes) {
        return ticket.specify(
                specification, new TicketEvent.Specified(ticket.id(), type, note, changes, by, at));
    }

    private static String type(Item before, Item after) {
        return before instanceof GherkinScenario old
                        && after instanceof GherkinScenario scenario
                        && old.status() != scenario.status()
                ? type(scenario.status())
                : "requirement.updated";
    }

    private static String type(ScenarioStatus status) {
        return switch (status) {
            case PASSING -> "test.passed";
            case FAILING -> "test.failed";
            case DRAFT, READY, BLOCKED -> "requirement.updated";
        };
    }

    private static String name(Item item) {
        return item.id().value() + " " + item.heading();
    }

    /// Which fields of an item differ, each named behind the item's id.
    private static List<FieldChange> differences(Item before, Item after) {
        List<FieldChange> changes =
                switch (before) {
                    case Requirement it -> of(Requirement.class, it, after);
                    case UserStory it -> of(UserStory.class, it, after);
                    case ExpectedResult it -> of(ExpectedResult.class, it, after);
                    case GherkinScenario it -> of(GherkinScenario.class, it, after);
                };
        return changes.stream()
                .filter(it -> !it.field().equals("updated_at"))
                .map(it ->
                        new FieldChange(
                                before.id().value() + "." + it.field(), it.before(), it.after()))
                .toList();
    }

    private static <T extends Record> List<FieldChange> of(Class<T> type, T before, Item after) {
        return Differences.of(type, before, type.cast(after));
    }
}
