package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Brings the files to where the log says they are, after a process or the machine went down.
///
/// Dying in it, any number of times, changes nothing about the result.
final class Recovery {
    private static final String PARKED = "parked";
    private static final long LARGEST = 64L << 20;

    private final Disk disk;
    private final WriteAheadLog log;
    private final StoreRoot home;
    private final BootId now;
    private final RandomGenerator random;

    Recovery(Disk disk, WriteAheadLog log, StoreRoot home, BootId now, RandomGenerator random) {
        this.disk = disk;
        this.log = log;
        this.home = home;
        this.now = now;
        this.random = random;
    }

    void run() throws IOException {
        var state = log.state();
        var contents = log.contents();
        var header = state.headerOrBlank();
        var sameBoot = header.boot().equals(now);
        var from = sameBoot && !header.doubtful() ? header.applied() : 0;
        var todo = contents.records().stream().filter(r -> r.position() >= from).toList();
        if (header.doubtful() || (sameBoot && !todo.isEmpty())) {
            // These records may be in memory alone, and a force may already have failed on them.
            log.replace(
                    new LogHeader(
                            header.generation() + 1,
                            header.boot(),
                            Math.min(
                                    header.applied(),
                                    LogHeader.BLOCK + contents.bytes().remaining()),
                            header.doubtful()),
                    contents.bytes());
        }
        for (var chain : chains(todo).values()) {
            restore(chain, sameBoot, header.doubtful());
        }
        new Checkpoint(disk, log).run(contents, now);
    }

    /// What the records say about one file: every state it went through, and the last.
    private record Chain(
            StorePath path, long transaction, Set<String> known, Optional<FileImage> end) {}

    private static Map<StorePath, Chain> chains(List<WriteAheadLog.Positioned> todo) {
        var chains = new LinkedHashMap<StorePath, Chain>();
        for (var entry : todo) {
            for (var change : entry.record().changes()) {
                var earlier = chains.get(change.path());
                var known = earlier == null ? new HashSet<String>() : earlier.known();
                change.before().ifPresent(known::add);
                change.after().ifPresent(image -> known.add(image.sha256()));
                chains.put(
                        change.path(),
                        new Chain(
                                change.path(),
                                entry.record().transaction(),
                                known,
                                change.after()));
            }
        }
        return chains;
    }

    private void restore(Chain chain, boolean sameBoot, boolean doubtful) throws IOException {
        var current = current(chain.path());
        if (current.isEmpty()) {
            // A link or a folder in its place is left alone, and the write is kept beside.
            if (chain.end().isPresent()) {
                park(chain, chain.end().get());
            }
            return;
        }
        var image = current.get();
        if (image.equals(chain.end()) && !doubtful) {
            return;
        }
        var foreign =
                image.filter(i -> i.size() > 0 && !chain.known().contains(i.sha256())).isPresent();
        if (foreign && sameBoot) {
            // Nothing tears while the machine is up: somebody wrote this since, and means it.
            if (chain.end().isPresent()) {
                park(chain, chain.end().get());
            }
            return;
        }
        if (foreign) {
            park(chain, image.orElseThrow());
        }
        if (chain.end().isPresent()) {
            place(chain.path(), chain.end().get());
            return;
        }
        if (doubtful) {
            // A deletion that may not be durable is made anew as well.
            place(chain.path(), FileImage.owning(new byte[0]));
        }
        disk.delete(chain.path());
    }

    /// Empty when there is something that must not be touched; else what the file holds, if
    /// anything.
    private Optional<Optional<FileImage>> current(StorePath path) throws IOException {
        for (var above = path.parent(); !above.isRoot(); above = above.parent()) {
            if (disk.stat(above).filter(s -> s.type() != Stat.Type.FOLDER).isPresent()) {
                return Optional.empty();
            }
        }
        return switch (disk.read(path, LARGEST)) {
            case Found.Present(FileImage image) -> Optional.of(Optional.of(image));
            case Found.Absent _ -> Optional.of(Optional.empty());
            case Found.Refused _ -> Optional.empty();
        };
    }

    private void park(Chain chain, FileImage image) throws IOException {
        var folder = new StorePath(home, PARKED);
        var name = "%016x-%s".formatted(chain.transaction(), chain.path().path().replace('/', '+'));
        var parked = folder.child(name.substring(0, Math.min(name.length(), 200)));
        place(parked, image);
        disk.force(parked);
        disk.forceFolder(folder);
        disk.forceFolder(folder.parent());
    }

    private void place(StorePath target, FileImage image) throws IOException {
        disk.createFolders(target.parent());
        var stage = Stages.create(disk, target, random, image.sharedBytes());
        try {
            disk.rename(stage, target);
        } catch (IOException e) {
            Stages.discard(disk, List.of(stage));
            throw e;
        }
    }
}
