package dev.repotickets.server.change;

import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.log.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Gives changes their positions, keeps them for a restart, and tells of them. For one thread at a
/// time (docs/decisions/0013-positions-of-changes.md).
///
/// A log goes on after a restart only where no file differs from what it was when the last change
/// was kept. Else a new one begins, at the milliseconds of now times a thousand, which is later
/// than any position that was given.
final class Positions implements AutoCloseable {
    private static final long PER_MILLISECOND = 1_000;

    private final ChangeLog changes;
    private final Notices notices;
    private final Log log;
    private Optional<ChangeFile> file;

    private Positions(ChangeLog changes, Notices notices, Log log, Optional<ChangeFile> file) {
        this.changes = changes;
        this.notices = notices;
        this.log = log;
        this.file = file;
    }

    /// @param folder where it is kept; without one, or where another process keeps its own there,
    ///   it is in memory only
    /// @param print stands for all files as they are
    static Positions begin(
            Optional<Path> folder, long print, InstantSource clock, Notices notices, Log log) {
        Optional<ChangeFile> file = folder.flatMap(ChangeFile::take);
        Optional<ChangeFile.Kept> kept = file.flatMap(ChangeFile::read);
        ChangeLog changes =
                kept.filter(it -> it.print() == print)
                        .map(it -> new ChangeLog(it.changes(), it.last()))
                        .orElseGet(() -> new ChangeLog(List.of(), fresh(kept, clock)));
        var positions = new Positions(changes, notices, log, file);
        positions.keep(it -> it.replace(positions.all(print)));
        return positions;
    }

    private static long fresh(Optional<ChangeFile.Kept> kept, InstantSource clock) {
        long now = clock.millis() * PER_MILLISECOND;
        return kept.map(it -> Math.max(it.last() + 1, now)).orElse(now);
    }

    ChangeLog changes() {
        return changes;
    }

    /// Where nothing is to be told, the files may differ all the same.
    void add(List<Told> all, long print) {
        long position = changes.last();
        var more = new ArrayList<Change>();
        for (Told told : all) {
            position++;
            more.add(new Change(position, told));
        }
        if (more.isEmpty()) {
            return;
        }
        // Whoever is told a position finds it again after a restart.
        var moment = new ChangeFile.Kept(more, position, print);
        keep(it -> it.append(moment));
        changes.add(more);
        if (file.filter(ChangeFile::isLong).isPresent()) {
            keep(it -> it.replace(all(print)));
        }
        var uris = new TreeSet<String>();
        all.forEach(told -> uris.addAll(told.uris()));
        uris.forEach(uri -> notices.tell(new Notice.ResourceUpdated(uri)));
    }

    private ChangeFile.Kept all(long print) {
        return new ChangeFile.Kept(changes.kept(), changes.last(), print);
    }

    private interface Writing {
        void to(ChangeFile file) throws IOException;
    }

    /// A file that misses a change must not be taken for whole after a restart.
    private void keep(Writing writing) {
        if (file.isEmpty()) {
            return;
        }
        try {
            writing.to(file.get());
        } catch (IOException e) {
            log.note("changes are no longer kept for a restart: " + e.getMessage());
            file.get().discard();
            file = Optional.empty();
        }
    }

    /// Whoever reads is told the end.
    @Override
    public void close() {
        changes.end();
        file.ifPresent(ChangeFile::close);
        file = Optional.empty();
    }
}
