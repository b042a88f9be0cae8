package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Agent;

/// One more task that an agent can take.
///
/// @param load how many tasks it has when it takes this one
public record Slot(Agent agent, int load) {}
