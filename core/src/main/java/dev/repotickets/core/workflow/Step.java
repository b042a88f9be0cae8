package dev.repotickets.core.workflow;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.task.Limits;
import java.util.List;
import java.util.Optional;

/// One step of a workflow: a task for an agent, or a gate, which a person decides.
///
/// All but the name may be left out in a file. `dependsOn` are names of steps that have to be ended
/// before, and `condition` says when it is done at all ([Condition]). A task is tried 3 times
/// unless `maxAttempts` says so, from 1 to 10; `backoffSeconds`, up to a day, pass before the
/// second try and twice as many before each further one; one that is begun goes back after
/// `timeoutMinutes`, up to 30 days.
public record Step(
        String name,
        String description,
        String taskType,
        Optional<AgentType> agentType,
        Optional<AgentId> agentId,
        List<String> dependsOn,
        String condition,
        Optional<Boolean> gate,
        Optional<Integer> maxAttempts,
        Optional<Integer> backoffSeconds,
        Optional<Integer> timeoutMinutes) {

    /// A task of that type that follows on others.
    public static Step of(String name, String taskType, String... dependsOn) {
        return new Step(
                name,
                "",
                taskType,
                Optional.empty(),
                Optional.empty(),
                List.of(dependsOn),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isGate() {
        return gate.orElse(false);
    }

    /// The type of its task; where it does not say one, its name.
    public String type() {
        return taskType.isBlank() ? name : taskType;
    }

    public Optional<Condition> when() {
        return Optional.of(condition).filter(it -> !it.isBlank()).map(Condition::parse);
    }

    Limits limits() {
        return new Limits(
                Optional.empty(),
                maxAttempts.orElse(Limits.USUAL_ATTEMPTS),
                backoffSeconds.filter(it -> it > 0),
                timeoutMinutes);
    }
}
