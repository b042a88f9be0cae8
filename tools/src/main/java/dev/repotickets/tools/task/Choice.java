package dev.repotickets.tools.task;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.assign.Availability;
import dev.repotickets.core.assign.Recommendation;
import dev.repotickets.core.assign.Selection;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Request;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Reasons;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who is to do a task, and why; nobody where it is to wait.
record Choice(Optional<AgentId> agent, Optional<Placement> placement, String why) {
    private static final int SHOWN = 5;

    /// That agent, or a refusal that says who is free.
    static Choice of(Agent agent, Request request, Reader view, TaskBoard board) {
        Availability.obstacle(agent, board, request.taskType())
                .ifPresent(why -> {
                    throw new Problem.PreconditionFailed(
                                    agent.id() + " is not available for new tasks: " + why,
                                    free(request, view, board))
                            .toException();
                });
        return new Choice(
                Optional.of(agent.id()),
                Optional.of(Placed.by(agent, Chosen.MANUAL, request, view, board)),
                "");
    }

    /// The best one.
    static Choice of(Recommendation result, Configuration rules, int number) {
        return Selection.of(result, rules, number)
                .map(it ->
                        new Choice(
                                Optional.of(it.chosen().agent().id()),
                                Optional.of(it.placement()),
                                Reasons.of(it)))
                .orElseGet(() -> new Choice(Optional.empty(), Optional.empty(), nobody(result)));
    }

    private static String nobody(Recommendation result) {
        return result.unavailable().isEmpty()
                ? "there are no agents"
                : "nobody is available for tasks of type "
                        + result.task().taskType()
                        + ": "
                        + some(result);
    }

    private static String some(Recommendation result) {
        int more = result.unavailable().size() - SHOWN;
        return result.unavailable().entrySet().stream()
                        .limit(SHOWN)
                        .map(it -> it.getKey() + " (" + it.getValue() + ")")
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String free(Request request, Reader view, TaskBoard board) {
        List<String> free =
                Agents.all(view).stream()
                        .filter(it ->
                                Availability.obstacle(it, board, request.taskType()).isEmpty())
                        .map(it ->
                                it.id()
                                        + " ("
                                        + board.heldBy(it.id()).size()
                                        + " of "
                                        + it.abilities().maxConcurrentTasks()
                                        + ")")
                        .limit(SHOWN)
                        .toList();
        return (free.isEmpty() ? "Nobody is free. " : "Free: " + String.join(", ", free) + ". ")
                + "The best one, or the queue, gets it by: task_assign {\"ticket_id\":\""
                + request.ticketId()
                + "\",\"task_type\":\""
                + request.taskType()
                + "\",\"description\":\"...\"}";
    }
}
