package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Traits;
import dev.repotickets.core.task.TaskBoard;

/// An agent that could take a task, how likely it is to succeed, what that is worth, and how many
/// tasks it has had.
public record Ranked(
        Agent agent, Contender contender, Estimate estimate, double utility, int served) {

    static Ranked of(
            Agent agent, Contender contender, Estimate estimate, Traits task, TaskBoard board) {
        double utility = Utility.of(task, contender, estimate.probability(), estimate.minutes());
        return new Ranked(agent, contender, estimate, utility, board.of(agent.id()).size());
    }
}
