package dev.repotickets.core.agent;

import dev.repotickets.core.tree.Scalar;
import java.util.Locale;
import java.util.Optional;

/// What an agent is for.
public enum AgentType implements Scalar {
    DEVELOPER,
    REVIEWER,
    TESTER,
    ANALYST,
    DOCUMENTER,
    PROJECT_MANAGER,
    GENERAL;

    /// The type that is made for tasks of that type, which is a word in any case; none for a word
    /// that is not known. A general one is made for none in particular.
    public static Optional<AgentType> madeFor(String taskType) {
        return Optional.ofNullable(
                switch (taskType.strip().toLowerCase(Locale.ROOT)) {
                    case "code", "coding", "implement", "implementation" -> DEVELOPER;
                    case "develop", "development", "feature", "refactor" -> DEVELOPER;
                    case "refactoring", "fix", "bug", "bugfix", "debug" -> DEVELOPER;
                    case "review", "audit", "security" -> REVIEWER;
                    case "test", "tests", "testing", "qa", "verify", "verification" -> TESTER;
                    case "analysis", "analyse", "analyze", "research" -> ANALYST;
                    case "requirements", "design", "diagnose" -> ANALYST;
                    case "docs", "doc", "document", "documentation", "writing" -> DOCUMENTER;
                    case "plan", "planning", "coordination", "triage" -> PROJECT_MANAGER;
                    default -> null;
                });
    }

    /// The word in data, which is the original's: `project_manager`.
    @Override
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
