package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.task.Performance;

/// An agent that could take a task: how many it has now, and how it did so far.
public record Candidate(Agent agent, int active, Performance performance) {}
