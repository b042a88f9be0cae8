package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.ResultStatus;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.VerificationMethod;
import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a ticket of the original is required to do. Whether it is met is derived and not read.
final class SeedSpecification {
    private static final Set<String> REQUIREMENT =
            Set.of(
                    "id",
                    "title",
                    "description",
                    "priority",
                    "status",
                    "acceptance_criteria",
                    "created_at",
                    "updated_at",
                    "author");
    private static final Set<String> STORY =
            Set.of(
                    "id",
                    "persona",
                    "goal",
                    "benefit",
                    "priority",
                    "story_points",
                    "acceptance_criteria",
                    "created_at",
                    "author");
    private static final Set<String> RESULT =
            Set.of(
                    "id",
                    "description",
                    "success_criteria",
                    "verification_method",
                    "status",
                    "created_at",
                    "verified_at",
                    "verified_by",
                    "notes");
    private static final Set<String> SCENARIO =
            Set.of(
                    "id",
                    "title",
                    "background",
                    "given",
                    "when",
                    "then",
                    "tags",
                    "status",
                    "created_at",
                    "author");

    private SeedSpecification() {}

    /// Its lists by the names of our fields.
    static Map<String, Node> of(SeedParts parts, String createdAt) {
        return Map.of(
                "requirements",
                items(
                        parts.of("requirements", REQUIREMENT, "created_at", "updated_at").stream()
                                .map(it ->
                                        parts.worded(
                                                it, "status", RequirementStatus.class, "draft"))
                                .toList(),
                        createdAt),
                "user_stories",
                items(parts.of("user_stories", STORY, "created_at"), createdAt),
                "expected_results",
                items(
                        parts.of("expected_results", RESULT, "created_at", "verified_at").stream()
                                .map(it ->
                                        parts.worded(it, "status", ResultStatus.class, "pending"))
                                .map(it ->
                                        parts.worded(
                                                it,
                                                "verification_method",
                                                VerificationMethod.class,
                                                "manual"))
                                .toList(),
                        createdAt),
                "gherkin_scenarios",
                items(
                        parts.of("gherkin_scenarios", SCENARIO, "created_at").stream()
                                .map(it ->
                                        parts.worded(it, "status", ScenarioStatus.class, "draft"))
                                .toList(),
                        createdAt));
    }

    private static Node items(List<Node.Fields> parts, String createdAt) {
        return new Node.Items(
                parts.stream().<Node>map(it -> SeedParts.dated(it, createdAt)).toList());
    }
}
