package dev.repotickets.core.task;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.store.Policy;
import dev.repotickets.core.store.Reader;
import java.util.stream.Stream;

/// Whatever happens to a task, the other work trees of the clone can see it.
public final class LeasePolicy implements Policy {

    @Override
    public Stream<Change<?>> follow(Event event, Reader view) {
        return switch (event) {
            case TaskEvent.Created _, TaskEvent.Moved _ ->
                    view.find(Task.KIND, event.subject()).stream()
                            .map(task ->
                                    TaskLease.after(
                                            view.find(TaskLease.KIND, task.key()),
                                            task,
                                            event.by(),
                                            event.at()));
            default -> Stream.empty();
        };
    }
}
