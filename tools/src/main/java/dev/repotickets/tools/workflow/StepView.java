package dev.repotickets.tools.workflow;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.workflow.Step;
import dev.repotickets.core.workflow.StepState;
import dev.repotickets.core.workflow.StepStatus;
import dev.repotickets.tools.Budget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A step, and in a run how far it is.
public record StepView(
        String name,
        Optional<StepStatus> status,
        String taskType,
        String description,
        Optional<AgentType> agentType,
        Optional<AgentId> agentId,
        List<String> dependsOn,
        String condition,
        Optional<Boolean> gate,
        Optional<Integer> maxAttempts,
        Optional<Integer> backoffSeconds,
        Optional<Integer> timeoutMinutes,
        Optional<TaskId> taskId,
        String output,
        String error,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt) {
    private static final int TEXT = 1_000;

    static StepView of(Step step, Optional<StepState> state, Budget budget) {
        return new StepView(
                step.name(),
                state.map(StepState::status),
                step.isGate() ? "" : step.type(),
                budget.excerpt(step.description(), TEXT),
                step.agentType(),
                step.agentId(),
                step.dependsOn(),
                step.condition(),
                step.gate().filter(it -> it),
                step.maxAttempts(),
                step.backoffSeconds(),
                step.timeoutMinutes(),
                state.flatMap(StepState::taskId),
                budget.excerpt(state.map(StepState::output).orElse(""), TEXT),
                budget.excerpt(state.map(StepState::error).orElse(""), TEXT),
                state.flatMap(StepState::startedAt),
                state.flatMap(StepState::completedAt));
    }
}
