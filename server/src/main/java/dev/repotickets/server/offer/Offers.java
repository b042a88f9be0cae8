package dev.repotickets.server.offer;

import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.offer.tool.Caller;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.server.offer.tool.ViewWords;
import dev.repotickets.tools.Toolbox;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What this server offers, for any view of it. Making one loads no toolbox and opens no workspace;
/// both wait for the first need. What was made for a view is kept; its state is behind one lock.
public final class Offers {
    private static final int MOST_KEPT = 64;

    private final Supplier<Toolbox> source;
    private final Workspaces workspaces;
    private final InstantSource clock;
    private final View bound;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<View, OwnFeatures> kept = new LinkedHashMap<>();
    private @Nullable Caller caller;

    /// `bound` is what nobody gets beyond, whatever view is asked for.
    public Offers(
            Supplier<Toolbox> source, Workspaces workspaces, InstantSource clock, View bound) {
        this.source = source;
        this.workspaces = workspaces;
        this.clock = clock;
        this.bound = bound;
    }

    /// What a client of this view can use.
    public Features of(View view) {
        View narrowed = view.within(bound);
        lock.lock();
        try {
            OwnFeatures known = kept.get(narrowed);
            if (known != null) {
                return known;
            }
            var made = new OwnFeatures(this::caller, narrowed);
            if (kept.size() < MOST_KEPT) {
                kept.put(narrowed, made);
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    /// Reads views as people write them.
    public ViewWords words() {
        return new ViewWords(caller().toolbox());
    }

    private Caller caller() {
        lock.lock();
        try {
            Caller known = caller;
            if (known == null) {
                known = new Caller(source.get(), workspaces, clock);
                caller = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
