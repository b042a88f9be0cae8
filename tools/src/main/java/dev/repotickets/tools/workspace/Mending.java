package dev.repotickets.tools.workspace;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Repaired;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.ticket.Edit;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowRun;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fixes that a program can make, by the code of their finding. It belongs to one write.
final class Mending {
    static final String CONFLICTS = "conflict_markers";
    static final List<String> CODES =
            List.of(
                    CONFLICTS,
                    "dangling_link",
                    "dangling_epic",
                    "unknown_status",
                    "unknown_priority");

    private final Writer tx;
    private final Configuration rules;
    private final Actor by;
    private final Instant at;

    Mending(Writer tx, Configuration rules, Actor by, Instant at) {
        this.tx = tx;
        this.rules = rules;
        this.by = by;
        this.at = at;
    }

    void mend(String code) {
        switch (code) {
            case CONFLICTS -> {
                rewrite(Ticket.KIND);
                rewrite(Epic.KIND);
                rewrite(BacklogItem.KIND);
                rewrite(Sprint.KIND);
                rewrite(Agent.KIND);
                rewrite(Task.KIND);
                rewrite(Workflow.KIND);
                rewrite(WorkflowRun.KIND);
            }
            case "dangling_link" -> tickets().forEach(this::unlink);
            case "dangling_epic" -> tickets().forEach(this::leaveEpic);
            case "unknown_status" -> tickets().forEach(this::setStatus);
            case "unknown_priority" -> tickets().forEach(this::setPriority);
            default -> throw new IllegalArgumentException(code);
        }
    }

    private List<Ticket> tickets() {
        return tx.all(Ticket.KIND).stream().filter(it -> !it.isDeleted()).toList();
    }

    /// What is read, written: both sides of a merge are in it.
    private <T extends Record & Entity> void rewrite(Kind<T> kind) {
        for (T entity : tx.all(kind)) {
            if (tx.isConflicted(kind, entity.key())) {
                tx.apply(new Change<>(kind, entity, new Repaired(entity.key(), by, at)));
            }
        }
    }

    private void unlink(Ticket ticket) {
        Set<String> keys = new HashSet<>(tx.keys(Ticket.KIND));
        Ticket now = ticket;
        for (LinkType type : LinkType.values()) {
            for (TicketId other : List.copyOf(now.links().others(type))) {
                if (!keys.contains(other.value())) {
                    now = tx.apply(now.unlink(type, other, by, at));
                }
            }
        }
    }

    private void leaveEpic(Ticket ticket) {
        ticket.plan()
                .epicId()
                .filter(it -> !tx.keys(Epic.KIND).contains(it.value()))
                .ifPresent(_ -> tx.apply(ticket.moveTo(Optional.empty(), by, at)));
    }

    private void setStatus(Ticket ticket) {
        if (!rules.statusNames().contains(ticket.headline().status())) {
            tx.apply(ticket.edit(edit(rules.defaultStatus(), ""), rules, by, at));
        }
    }

    private void setPriority(Ticket ticket) {
        if (!rules.priorities().contains(ticket.headline().priority())) {
            tx.apply(ticket.edit(edit("", rules.defaultPriority()), rules, by, at));
        }
    }

    private static Edit edit(String status, String priority) {
        return new Edit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(priority).filter(it -> !it.isEmpty()),
                Optional.of(status).filter(it -> !it.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
