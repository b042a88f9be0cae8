package dev.repotickets.pages.requirement;

import dev.repotickets.core.requirement.ResultStatus;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.Excerpt;
import java.util.List;
import java.util.stream.Stream;

/// An expected result or a scenario of a ticket, and how it stands.
///
/// @param kind `result` or `scenario`
/// @param isProven verified, or passing
public record Proof(String kind, String title, String status, boolean isProven) {

    static List<Proof> of(Specification specification) {
        return Stream.concat(
                        specification.expectedResults().stream()
                                .map(it ->
                                        new Proof(
                                                "result",
                                                Excerpt.of(it.description(), Group.EXCERPT),
                                                Words.of(it.status()),
                                                it.status() == ResultStatus.VERIFIED)),
                        specification.gherkinScenarios().stream()
                                .map(it ->
                                        new Proof(
                                                "scenario",
                                                Excerpt.of(it.title(), Group.EXCERPT),
                                                Words.of(it.status()),
                                                it.status() == ScenarioStatus.PASSING)))
                .toList();
    }
}
