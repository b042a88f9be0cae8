package dev.repotickets.server.dashboard;

import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.ResultStatus;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.ticket.TicketPage.Scenario;
import dev.repotickets.pages.ticket.TicketPage.Tick;
import java.util.ArrayList;
import java.util.List;

/// What a ticket is required to do, and what of it is so.
final class TicketCriteria {
    private TicketCriteria() {}

    static List<Tick> ticks(Specification specification) {
        var ticks = new ArrayList<Tick>();
        specification
                .requirements()
                .forEach(it ->
                        ticks.add(
                                new Tick(
                                        it.status() == RequirementStatus.VERIFIED,
                                        "requirement",
                                        it.id().value(),
                                        it.title(),
                                        Words.of(it.status()))));
        specification
                .expectedResults()
                .forEach(it ->
                        ticks.add(
                                new Tick(
                                        it.status() == ResultStatus.VERIFIED,
                                        "result",
                                        it.id().value(),
                                        it.description(),
                                        Words.of(it.status()))));
        boolean isMet = specification.isMet();
        specification
                .userStories()
                .forEach(it ->
                        ticks.add(
                                new Tick(
                                        isMet,
                                        "story",
                                        it.id().value(),
                                        it.sentence(),
                                        it.priority())));
        return ticks;
    }

    static List<Scenario> scenarios(Specification specification) {
        return specification.gherkinScenarios().stream().map(TicketCriteria::scenario).toList();
    }

    private static Scenario scenario(GherkinScenario scenario) {
        return new Scenario(
                scenario.status() == ScenarioStatus.PASSING,
                scenario.id().value(),
                scenario.title(),
                Words.of(scenario.status()),
                scenario.behaviour().sequence().stream()
                        .map(it -> Words.of(it.keyword()) + " " + it.text())
                        .toList());
    }
}
