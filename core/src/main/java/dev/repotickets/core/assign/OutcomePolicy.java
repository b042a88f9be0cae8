package dev.repotickets.core.assign;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.outcome.Judgement;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeResult;
import dev.repotickets.core.outcome.Try;
import dev.repotickets.core.store.Policy;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskEvent;
import dev.repotickets.core.ticket.TicketEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// However a try at a task ends, its outcome is recorded in the same write.
///
/// A ticket that is opened again makes rework of what was completed on it in the two weeks before:
/// of the tasks of developers, or of all where there are none of those.
public final class OutcomePolicy implements Policy {
    private static final Duration WINDOW = Duration.ofDays(14);

    @Override
    public Stream<Change<?>> follow(Event event, Reader view) {
        return switch (event) {
            case TaskEvent.Moved moved -> moved(moved, view);
            case TicketEvent.Reopened reopened -> reopened(reopened, view);
            default -> Stream.empty();
        };
    }

    private static Stream<Change<?>> moved(TaskEvent.Moved moved, Reader view) {
        Optional<Task> task = view.find(Task.KIND, moved.subject());
        return switch (moved.move()) {
            case COMPLETED ->
                    recorded(
                            task.flatMap(it -> Ended.completed(it, view)),
                            OutcomeResult.SUCCESS,
                            moved);
            case FAILED, LAPSED ->
                    recorded(
                            task.flatMap(it -> Ended.failed(it, view)),
                            OutcomeResult.FAILED,
                            moved);
            case ASSIGNED, STARTED, PAUSED, RESUMED, REQUEUED, CANCELLED -> Stream.empty();
        };
    }

    private static Stream<Change<?>> reopened(TicketEvent.Reopened event, Reader view) {
        List<Task> done =
                view.all(Task.KIND).stream()
                        .filter(it -> it.request().ticketId().equals(event.ticket()))
                        .filter(it ->
                                it.course()
                                        .completedAt()
                                        .filter(end -> end.plus(WINDOW).isAfter(event.at()))
                                        .isPresent())
                        .toList();
        List<Task> developed = done.stream().filter(OutcomePolicy::isDevelopment).toList();
        return (developed.isEmpty() ? done : developed)
                .stream()
                        .flatMap(it ->
                                recorded(Ended.completed(it, view), OutcomeResult.REWORK, event));
    }

    private static boolean isDevelopment(Task task) {
        return AgentType.madeFor(task.request().taskType())
                .equals(Optional.of(AgentType.DEVELOPER));
    }

    private static Stream<Change<?>> recorded(
            Optional<Try> ended, OutcomeResult result, Event event) {
        return ended.stream()
                .map(it -> Outcome.of(it, result, Judgement.NONE, event.by(), event.at()));
    }
}
