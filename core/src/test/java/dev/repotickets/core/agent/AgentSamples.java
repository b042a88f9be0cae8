package dev.repotickets.core.agent;

import dev.repotickets.core.entity.Lifetime;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.ticket.Samples;
import java.util.List;
import java.util.Optional;

/// Agents for tests.
public final class AgentSamples {
    private AgentSamples() {}

    /// An active agent of that type, registered so many seconds after noon.
    public static Agent agent(String id, AgentType type, int maxTasks, int second) {
        return Agent.create(
                        new AgentId(id),
                        Samples.uid(second),
                        draft(id, type, maxTasks, List.of(), List.of()),
                        Samples.ADA,
                        Samples.NOON.plusSeconds(second))
                .state();
    }

    public static Agent able(String id, List<Capability> capabilities, List<String> preferred) {
        return Agent.create(
                        new AgentId(id),
                        Samples.uid(1),
                        draft(id, AgentType.GENERAL, 2, capabilities, preferred),
                        Samples.ADA,
                        Samples.NOON)
                .state();
    }

    static AgentDraft draft(
            String name,
            AgentType type,
            int maxTasks,
            List<Capability> capabilities,
            List<String> preferred) {
        return new AgentDraft(
                name,
                "",
                Optional.of(type),
                Optional.of(maxTasks),
                capabilities,
                preferred,
                new Connection("", "", ""));
    }

    /// One with every field set, so a deleted one.
    public static Agent full() {
        return new Agent(
                new AgentId("AGENT-CODEBOT-1"),
                Samples.uid(1),
                new Profile(
                        "CodeBot",
                        "Writes code.\nAnd tests.\n",
                        AgentType.PROJECT_MANAGER,
                        AgentStatus.MAINTENANCE),
                new Abilities(
                        List.of(new Capability("python", "Since 3.8", 0.8, true)),
                        3,
                        Abilities.types(List.of("code", "Test"))),
                new Connection("https://agents.example.org", "gpt-4", "CODEBOT_KEY"),
                new Lifetime(Samples.NOON, Optional.of(Samples.NOON), Optional.of("Ada")));
    }
}
