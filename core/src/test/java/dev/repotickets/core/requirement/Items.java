package dev.repotickets.core.requirement;

import dev.repotickets.core.id.PartId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Items for tests.
public final class Items {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Items() {}

    public static Requirement requirement(String id, RequirementStatus status, String... criteria) {
        return new Requirement(
                new PartId(id),
                "Title " + id,
                "",
                "medium",
                status,
                List.of(criteria),
                NOON,
                Optional.empty(),
                "Ada");
    }

    public static UserStory story(String id, Optional<Integer> points) {
        return new UserStory(
                new PartId(id), "user", "a goal", "a gain", "low", points, List.of(), NOON, "Ada");
    }

    public static ExpectedResult result(String id, ResultStatus status) {
        return new ExpectedResult(
                new PartId(id),
                "Result " + id,
                List.of(),
                VerificationMethod.AUTOMATED,
                status,
                NOON,
                Optional.empty(),
                "",
                "");
    }

    public static GherkinScenario scenario(String id, ScenarioStatus status) {
        return new GherkinScenario(
                new PartId(id),
                "Scenario " + id,
                Behaviour.of("", List.of("a"), List.of(), List.of("b")),
                Tags.of(List.of("smoke")),
                status,
                NOON,
                "Ada");
    }

    public static Specification of(Item... items) {
        Specification specification = Specification.NONE;
        for (Item item : items) {
            specification = specification.with(item);
        }
        return specification;
    }
}
