package dev.repotickets.core.agent;

import java.util.List;
import java.util.Optional;

/// The fields that somebody wants to change; those that are absent stay. An empty text clears.
public record AgentEdit(
        Optional<String> name,
        Optional<String> description,
        Optional<AgentType> type,
        Optional<AgentStatus> status,
        Optional<Integer> maxTasks,
        Optional<List<Capability>> capabilities,
        Optional<List<String>> preferredTaskTypes,
        Optional<String> endpoint,
        Optional<String> model,
        Optional<String> apiKeyEnv) {

    Profile profileOf(Profile current) {
        return new Profile(
                name.orElse(current.name()),
                description.orElse(current.description()),
                type.orElse(current.agentType()),
                status.orElse(current.status()));
    }

    Abilities abilitiesOf(Abilities current) {
        return new Abilities(
                capabilities.orElse(current.capabilities()),
                maxTasks.orElse(current.maxConcurrentTasks()),
                preferredTaskTypes.map(Abilities::types).orElse(current.preferredTaskTypes()));
    }

    Connection connectionOf(Connection current) {
        return new Connection(
                endpoint.orElse(current.endpoint()),
                model.orElse(current.model()),
                apiKeyEnv.orElse(current.apiKeyEnv()));
    }
}
