package dev.repotickets.core.activity;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// One kind of entity whose past is told: by the entity itself, which knows when it was made, by
/// the facts beside it, and by what else was written there.
record Recorded<T extends Record & Entity>(
        Kind<T> kind,
        Function<T, Activity> creation,
        BiFunction<Reader, String, Stream<Activity>> notes) {

    static final List<Recorded<?>> ALL =
            List.of(
                    new Recorded<>(
                            Ticket.KIND,
                            it ->
                                    created(
                                            "ticket.created",
                                            it,
                                            it.origin().createdAt(),
                                            it.people().reporter(),
                                            it.headline().title()),
                            Recorded::notesOf),
                    new Recorded<>(
                            Epic.KIND,
                            it ->
                                    created(
                                            "epic.created",
                                            it,
                                            it.lifetime().createdAt(),
                                            it.accountable().owner(),
                                            it.outline().title()),
                            Recorded::nothing),
                    new Recorded<>(
                            BacklogItem.KIND,
                            it ->
                                    created(
                                            "backlog.created",
                                            it,
                                            it.lifetime().createdAt(),
                                            it.people().productOwner(),
                                            it.outline().title()),
                            Recorded::nothing),
                    new Recorded<>(
                            Sprint.KIND,
                            it ->
                                    created(
                                            "sprint.created",
                                            it,
                                            it.createdAt(),
                                            "",
                                            it.purpose().name()),
                            Recorded::nothing),
                    new Recorded<>(
                            Agent.KIND,
                            it ->
                                    created(
                                            "agent.created",
                                            it,
                                            it.lifetime().createdAt(),
                                            "",
                                            it.profile().name()),
                            Recorded::nothing),
                    new Recorded<>(
                            Task.KIND,
                            it ->
                                    created(
                                            "task.created",
                                            it,
                                            it.createdAt(),
                                            "",
                                            it.request().ticketId()
                                                    + ": "
                                                    + it.request().description()),
                            Recorded::nothing),
                    new Recorded<>(
                            Workflow.KIND,
                            it ->
                                    created(
                                            "workflow.created",
                                            it,
                                            it.createdAt().orElse(Instant.EPOCH),
                                            "",
                                            it.title()),
                            Recorded::nothing),
                    new Recorded<>(
                            WorkflowRun.KIND,
                            it ->
                                    created(
                                            "run.started",
                                            it,
                                            it.origin().startedAt(),
                                            "",
                                            it.origin().name()),
                            Recorded::nothing));

    /// All that happened to one of them, in no order.
    Stream<Activity> of(Reader view, T entity) {
        return Stream.of(
                        Stream.of(creation.apply(entity)),
                        view.facts(kind, entity.key()).stream().map(Activity::of),
                        notes.apply(view, entity.key()))
                .flatMap(Function.identity());
    }

    private static Activity created(
            String type, Entity entity, Instant at, String author, String title) {
        return new Activity(at, type, entity.key(), author, List.of(), title, "", Optional.empty());
    }

    private static Stream<Activity> nothing(Reader view, String key) {
        return Stream.empty();
    }

    private static Stream<Activity> notesOf(Reader view, String ticket) {
        Stream<Activity> comments =
                view.of(Notes.COMMENT, ticket).stream()
                        .map(it ->
                                noted(
                                        "ticket.commented",
                                        ticket,
                                        it.createdAt(),
                                        it.author(),
                                        it.content(),
                                        it.key()));
        Stream<Activity> journal =
                view.of(Notes.JOURNAL, ticket).stream()
                        .map(it ->
                                noted(
                                        "ticket.journaled",
                                        ticket,
                                        it.createdAt(),
                                        it.author(),
                                        it.content(),
                                        it.key()));
        Stream<Activity> time =
                view.of(Notes.TIME, ticket).stream()
                        .map(it ->
                                noted(
                                        it.isRunning()
                                                ? "ticket.time.started"
                                                : "ticket.time.added",
                                        ticket,
                                        it.createdAt(),
                                        it.author(),
                                        it.description(),
                                        it.key()));
        return Stream.of(comments, journal, time).flatMap(Function.identity());
    }

    private static Activity noted(
            String type, String ticket, Instant at, String author, String text, String uid) {
        return new Activity(at, type, ticket, author, List.of(), text, uid, Optional.empty());
    }
}
