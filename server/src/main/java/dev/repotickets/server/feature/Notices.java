package dev.repotickets.server.feature;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Where notices are told to whoever listens. It never waits: a listener only takes a note.
public final class Notices {
    private final List<Consumer<? super Notice>> listeners = new CopyOnWriteArrayList<>();
    private final Runnable whenHeard;

    public Notices() {
        this(() -> {});
    }

    /// `whenHeard` is run whenever somebody begins to listen: what there is to tell may have to be
    /// watched from now on.
    public Notices(Runnable whenHeard) {
        this.whenHeard = whenHeard;
    }

    /// The listener hears of everything until what comes back is closed.
    public Listening listen(Consumer<? super Notice> listener) {
        whenHeard.run();
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(Notice notice) {
        listeners.forEach(listener -> listener.accept(notice));
    }

    /// Ends listening; to be closed once.
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
