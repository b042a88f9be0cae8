package dev.repotickets.tools.workflow;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.workflow.Step;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A step as a caller describes it.
public record StepInput(
        String name,
        @Doc("code, test, review... Default: name") Optional<String> taskType,
        Optional<String> description,
        Optional<AgentType> agentType,
        Optional<AgentId> agentId,
        List<String> dependsOn,
        @Doc("Else skipped: inputs.env == \"prod\", steps.a.outcome, ticket.labels; and or not in")
                Optional<String> condition,
        @Doc("A person decides; no task") Optional<Boolean> gate,
        @Doc(min = 1, max = 10) Optional<Integer> maxAttempts,
        @Doc("Doubled each try") Optional<Integer> backoffSeconds,
        Optional<Integer> timeoutMinutes) {

    Step step() {
        return new Step(
                name.strip(),
                description.orElse(""),
                taskType.orElse("").strip().toLowerCase(Locale.ROOT),
                agentType,
                agentId,
                dependsOn,
                condition.orElse("").strip(),
                gate.filter(it -> it),
                maxAttempts,
                backoffSeconds,
                timeoutMinutes);
    }
}
