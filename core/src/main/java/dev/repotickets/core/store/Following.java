package dev.repotickets.core.store;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.IdSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What one write has done so far, and what the policies make follow from it. It belongs to one
/// write.
public final class Following {
    private static final int DEEPEST = 16;

    private final List<Policy> policies;
    private final IdSource ids;
    private final Supplier<Optional<String>> revision;
    private final List<Event> events = new ArrayList<>();

    /// `revision` is the commit that is checked out, asked once for each kept fact.
    public Following(List<Policy> policies, IdSource ids, Supplier<Optional<String>> revision) {
        this.policies = policies;
        this.ids = ids;
        this.revision = revision;
    }

    /// Hands the change to `keep`, its fact to `keepFact` where it is a kept one, and then all that
    /// follows from it.
    public void apply(
            Change<?> change,
            Reader view,
            Consumer<Change<?>> keep,
            BiConsumer<Kind<?>, Fact> keepFact) {
        apply(change, view, keep, keepFact, 0);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    private void apply(
            Change<?> change,
            Reader view,
            Consumer<Change<?>> keep,
            BiConsumer<Kind<?>, Fact> keepFact,
            int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("policies follow each other without end");
        }
        keep.accept(change);
        Event event = change.event();
        events.add(event);
        if (event.isKept()) {
            keepFact.accept(change.kind(), Fact.of(ids.uid(event.at()), event, revision.get()));
        }
        for (Policy policy : policies) {
            policy.follow(event, view)
                    .toList()
                    .forEach(next -> apply(next, view, keep, keepFact, depth + 1));
        }
    }
}
