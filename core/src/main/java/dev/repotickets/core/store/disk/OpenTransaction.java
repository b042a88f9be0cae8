package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Collects what a write does, on top of what is stored. Used by one thread, until it is ended.
final class OpenTransaction implements FileTransaction {
    private static final long LARGEST_WRITE = 64L << 20;

    private final FileView stored;
    private final Set<StorePath> pending;
    private final long largestFile;
    private final Map<StorePath, Optional<FileImage>> before = new HashMap<>();
    private final TreeMap<StorePath, Optional<FileImage>> written = new TreeMap<>();
    private @Nullable Looked looked;
    private long size;
    private boolean ended;

    /// What was found where the transaction looked last: it is often written next.
    private record Looked(StorePath file, Found found) {}

    OpenTransaction(FileView stored, long largestFile) {
        this(stored, Set.of(), largestFile);
    }

    private OpenTransaction(FileView stored, Set<StorePath> pending, long largestFile) {
        this.stored = stored;
        this.pending = pending;
        this.largestFile = largestFile;
    }

    /// A transaction that sees the changes of this one, and becomes part of it by [#include].
    OpenTransaction next() {
        return new OpenTransaction(
                this, Collections.unmodifiableSet(written.keySet()), largestFile);
    }

    void include(OpenTransaction next) {
        written.putAll(next.written);
        size += next.size;
    }

    long size() {
        return size;
    }

    @Override
    public Set<StorePath> pending() {
        return pending;
    }

    @Override
    public FileView stored() {
        return stored.stored();
    }

    @Override
    public Found look(StorePath file) {
        requireOpen();
        var own = written.get(file);
        if (own == null) {
            Found found = stored.look(file);
            looked = new Looked(file, found);
            return found;
        }
        return own.<Found>map(Found.Present::new).orElseGet(Found.Absent::new);
    }

    @Override
    public List<String> list(StorePath folder) {
        requireOpen();
        var names = new TreeSet<String>(stored.list(folder));
        for (var entry : written.tailMap(folder, false).entrySet()) {
            var file = entry.getKey();
            if (isBehind(folder, file)) {
                break;
            }
            if (entry.getValue().isPresent()) {
                nameIn(folder, file).ifPresent(names::add);
            } else if (file.parent().equals(folder)) {
                names.remove(file.name());
            }
        }
        return List.copyOf(names);
    }

    @Override
    public List<Listed> sweep(StorePath folder) {
        requireOpen();
        return stored.sweep(folder);
    }

    @Override
    public Optional<Stat> stat(StorePath path) {
        requireOpen();
        return stored.stat(path);
    }

    @Override
    public void put(StorePath file, byte[] bytes) {
        requireOpen();
        size += bytes.length;
        if (bytes.length > largestFile || size > LARGEST_WRITE) {
            throw new Problem.LimitExceeded(
                            "%s would be too large: %d bytes".formatted(file.path(), bytes.length),
                            "a file has at most %d bytes, a write %d; nothing was changed"
                                    .formatted(largestFile, LARGEST_WRITE))
                    .toException();
        }
        change(file, Optional.of(FileImage.of(bytes)));
    }

    @Override
    public void delete(StorePath file) {
        requireOpen();
        change(file, Optional.empty());
    }

    /// What really changes below the roots in question, in the order of the paths.
    List<FileChange> changes(boolean common) {
        var changes = new ArrayList<FileChange>();
        written.forEach((file, image) -> {
            var old = before.getOrDefault(file, Optional.empty());
            if ((file.root() == StoreRoot.COMMON) == common && !image.equals(old)) {
                changes.add(new FileChange(file, old.map(FileImage::sha256), image));
            }
        });
        return changes;
    }

    boolean changesAnything() {
        return !changes(true).isEmpty() || !changes(false).isEmpty();
    }

    void end() {
        ended = true;
    }

    private void change(StorePath file, Optional<FileImage> image) {
        if (file.isRoot() || Stages.isStage(file.name())) {
            throw new Problem.InvalidArgument("path", "cannot be written").toException();
        }
        before.computeIfAbsent(file, this::storedImage);
        written.put(file, image);
    }

    private Optional<FileImage> storedImage(StorePath file) {
        @Nullable Looked last = looked;
        Found found = last != null && last.file().equals(file) ? last.found() : stored.look(file);
        return switch (found) {
            case Found.Present(FileImage image) -> Optional.of(image);
            case Found.Absent _ -> Optional.empty();
            case Found.Refused(Found.Reason reason) -> throw DiskProblem.refused(file, reason);
        };
    }

    /// True when no file in the folder comes after this one.
    private static boolean isBehind(StorePath folder, StorePath file) {
        var prefix = folder.isRoot() ? "" : folder.path() + "/";
        return file.root() != folder.root()
                || (!file.path().startsWith(prefix) && file.path().compareTo(prefix) > 0);
    }

    private static Optional<String> nameIn(StorePath folder, StorePath file) {
        var prefix = folder.isRoot() ? "" : folder.path() + "/";
        if (file.root() != folder.root() || !file.path().startsWith(prefix)) {
            return Optional.empty();
        }
        var rest = file.path().substring(prefix.length());
        var slash = rest.indexOf('/');
        return Optional.of(slash < 0 ? rest : rest.substring(0, slash));
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("the transaction has ended");
        }
    }
}
