package dev.repotickets.tools.task;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.assign.Contenders;
import dev.repotickets.core.assign.TaskTraits;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.outcome.Traits;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Request;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.ticket.Ticket;

/// How an agent came to a task that it was not compared with others for.
final class Placed {
    private Placed() {}

    static Placement by(Agent agent, Chosen chosen, Request request, Reader view, TaskBoard board) {
        Traits task = TaskTraits.of(request, view.find(Ticket.KIND, request.ticketId().value()));
        return Placement.plain(Contenders.of(agent, board.heldBy(agent.id()).size(), task), chosen);
    }
}
