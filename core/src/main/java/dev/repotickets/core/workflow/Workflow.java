package dev.repotickets.core.workflow;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.id.WorkflowId;
import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Steps that follow each other, to be run any number of times.
///
/// People write such files by hand, too: only the id has to be there. Whether the steps are sound
/// is asked when it is made and when a run is started ([StepRules]), so that one with a mistake can
/// still be shown. A run keeps the steps as they were, so that an edit changes only later ones.
public record Workflow(
        WorkflowId id,
        Optional<Uid> uid,
        Purpose purpose,
        List<Step> steps,
        Optional<Instant> createdAt)
        implements Entity, Part {
    public static final Kind<Workflow> KIND = Kind.byHand("workflow", Workflow.class, "workflows");

    public Workflow {
        steps = List.copyOf(steps);
    }

    public static Change<Workflow> define(
            WorkflowId id, Uid uid, Purpose purpose, List<Step> steps, Actor by, Instant at) {
        StepRules.require(steps);
        var workflow = new Workflow(id, Optional.of(uid), purpose, steps, Optional.of(at));
        return new Change<>(KIND, workflow, new WorkflowEvent.Created(id, purpose.name(), by, at));
    }

    /// What it is called; the id where its file does not say a name.
    public String title() {
        return purpose.name().isBlank() ? id.value() : purpose.name();
    }

    public Optional<TicketId> ticketId() {
        return purpose.ticketId();
    }

    @Override
    public String key() {
        return id.value();
    }
}
