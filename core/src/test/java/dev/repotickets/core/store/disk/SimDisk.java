package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A file system that keeps no promise but the ones in writing: what was not forced may be lost,
/// torn, reordered or zero-filled by a power cut, and names persist in the order they were given,
/// over the whole disk or folder by folder.
final class SimDisk implements Disk {

    /// One operation that is about to happen.
    record Step(String verb, StorePath path) {
        boolean is(String other) {
            return verb.equals(other);
        }
    }

    interface Watcher {
        /// May look at copies of the disk, or throw to stop everything here.
        void before(Step step, byte[] bytes) throws IOException;
    }

    /// A change of names in one folder that is not durable yet: the file that a name then stands
    /// for.
    private record Naming(StorePath folder, Map<StorePath, Optional<SimFile>> names) {}

    private Map<StorePath, SimFile> seen = new TreeMap<>();
    private Map<StorePath, SimFile> durable = new TreeMap<>();
    private List<Naming> namings = new ArrayList<>();
    private TreeSet<StorePath> folders = new TreeSet<>();
    private TreeSet<StorePath> durableFolders = new TreeSet<>();
    private Watcher watcher = (_, _) -> {};
    private @Nullable RandomGenerator failure;

    SimDisk() {
        for (var root : StoreRoot.values()) {
            folders.add(new StorePath(root, ""));
            durableFolders.add(new StorePath(root, ""));
        }
    }

    void watch(Watcher newWatcher) {
        watcher = newWatcher;
    }

    /// Makes the next force fail in the way that kernels do.
    void failNextForce(RandomGenerator random) {
        failure = random;
    }

    /// The same disk, without the watcher.
    SimDisk copy() {
        var copy = new SimDisk();
        var files = new HashMap<SimFile, SimFile>();
        seen.forEach((path, file) -> copy.seen.put(path, copied(files, file)));
        durable.forEach((path, file) -> copy.durable.put(path, copied(files, file)));
        for (var naming : namings) {
            var names = new TreeMap<StorePath, Optional<SimFile>>();
            naming.names().forEach((path, f) -> names.put(path, f.map(g -> copied(files, g))));
            copy.namings.add(new Naming(naming.folder(), names));
        }
        copy.folders = new TreeSet<>(folders);
        copy.durableFolders = new TreeSet<>(durableFolders);
        return copy;
    }

    private static SimFile copied(Map<SimFile, SimFile> files, SimFile file) {
        return files.computeIfAbsent(file, SimFile::copy);
    }

    /// Turns this disk into one of the states in which it may be found after a power cut.
    void cutPower(RandomGenerator random) {
        watcher = (_, _) -> {};
        failure = null;
        if (random.nextBoolean()) {
            namings.subList(0, random.nextInt(namings.size() + 1)).forEach(this::persist);
        } else {
            persistFolderByFolder(random);
        }
        namings.clear();
        durable.keySet().removeIf(path -> !isReachable(path.parent()));
        durableFolders.removeIf(path -> !isReachable(path));
        for (var file : new LinkedHashSet<>(durable.values())) {
            file.loseWhatWasNotForced(random);
        }
        seen = new TreeMap<>(durable);
        folders = new TreeSet<>(durableFolders);
    }

    private void persistFolderByFolder(RandomGenerator random) {
        var left = new TreeMap<StorePath, Integer>();
        for (var naming : namings) {
            left.merge(naming.folder(), 1, Integer::sum);
        }
        left.replaceAll((_, count) -> random.nextInt(count + 1));
        for (var naming : namings) {
            if (left.merge(naming.folder(), -1, Integer::sum) >= 0) {
                persist(naming);
            }
        }
    }

    private void persist(Naming naming) {
        naming.names()
                .forEach((path, file) -> {
                    if (file.isEmpty()) {
                        durable.remove(path);
                    } else {
                        durable.put(path, file.get());
                    }
                });
        if (naming.names().isEmpty()) {
            durableFolders.add(naming.folder());
        }
    }

    private boolean isReachable(StorePath folder) {
        return folder.isRoot() || (durableFolders.contains(folder) && isReachable(folder.parent()));
    }

    @Override
    public Found read(StorePath file, long limit) {
        var there = seen.get(file);
        if (there == null) {
            return folders.contains(file)
                    ? new Found.Refused(Found.Reason.FOLDER)
                    : new Found.Absent();
        }
        return there.bytes().length > limit
                ? new Found.Refused(Found.Reason.TOO_LARGE)
                : new Found.Present(FileImage.of(there.bytes()));
    }

    @Override
    public byte[] head(StorePath file, int length) {
        var there = seen.get(file);
        return there == null
                ? new byte[0]
                : Arrays.copyOf(there.bytes(), Math.min(length, there.bytes().length));
    }

    @Override
    public Optional<Stat> stat(StorePath path) {
        if (folders.contains(path)) {
            return Optional.of(new Stat(Stat.Type.FOLDER, 0, Instant.EPOCH, 0));
        }
        return Optional.ofNullable(seen.get(path))
                .map(f -> new Stat(Stat.Type.FILE, f.bytes().length, Instant.EPOCH, 0));
    }

    @Override
    public List<String> list(StorePath folder) {
        var names = new TreeSet<String>();
        seen.keySet().stream()
                .filter(p -> p.parent().equals(folder))
                .forEach(p -> names.add(p.name()));
        folders.stream()
                .filter(p -> !p.isRoot() && p.parent().equals(folder))
                .forEach(p -> names.add(p.name()));
        return List.copyOf(names);
    }

    @Override
    public void createFolders(StorePath folder) throws IOException {
        if (folder.isRoot() || folders.contains(folder)) {
            return;
        }
        createFolders(folder.parent());
        watcher.before(new Step("createFolder", folder), new byte[0]);
        folders.add(folder);
        // Which folder holds the new name does not matter to a model in which a lost parent hides
        // it.
        namings.add(new Naming(folder, Map.of()));
    }

    @Override
    public void create(StorePath file, byte[] bytes) throws IOException {
        if (seen.containsKey(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        requireFolder(file.parent());
        try {
            watcher.before(new Step("create", file), bytes);
        } catch (DiskFull full) {
            write(named(file), 0, full.fitting(bytes));
            throw full;
        }
        write(named(file), 0, bytes);
    }

    private SimFile named(StorePath file) {
        var created = new SimFile();
        seen.put(file, created);
        namings.add(new Naming(file.parent(), Map.of(file, Optional.of(created))));
        return created;
    }

    @Override
    public void append(StorePath file, byte[] bytes) throws IOException {
        var there = require(file);
        try {
            watcher.before(new Step("append", file), bytes);
        } catch (DiskFull full) {
            write(there, there.bytes().length, full.fitting(bytes));
            throw full;
        }
        write(there, there.bytes().length, bytes);
    }

    @Override
    public void overwriteStart(StorePath file, byte[] bytes) throws IOException {
        var there = require(file);
        watcher.before(new Step("overwriteStart", file), new byte[0]);
        write(there, 0, bytes);
    }

    private static void write(SimFile file, int at, byte[] bytes) {
        file.write(at, bytes);
    }

    @Override
    public void truncate(StorePath file, long size) throws IOException {
        var there = require(file);
        watcher.before(new Step("truncate", file), new byte[0]);
        there.truncate((int) size);
    }

    @Override
    public void force(StorePath file) throws IOException {
        var there = require(file);
        watcher.before(new Step("force", file), new byte[0]);
        var random = failure;
        if (random != null) {
            failure = null;
            there.failToForce(random);
            throw new IOException("Input/output error");
        }
        there.force();
    }

    @Override
    public void forceFolder(StorePath folder) throws IOException {
        requireFolder(folder);
        watcher.before(new Step("forceFolder", folder), new byte[0]);
        var random = failure;
        if (random != null) {
            failure = null;
            namings.removeIf(n -> isNameIn(n, folder) && random.nextBoolean());
            throw new IOException("Input/output error");
        }
        var later = new ArrayList<Naming>();
        for (var naming : namings) {
            var holder = naming.names().isEmpty() ? naming.folder().parent() : naming.folder();
            if (holder.equals(folder)) {
                persist(naming);
            } else {
                later.add(naming);
            }
        }
        namings = later;
    }

    private static boolean isNameIn(Naming naming, StorePath folder) {
        return !naming.names().isEmpty() && naming.folder().equals(folder);
    }

    @Override
    public void rename(StorePath from, StorePath to) throws IOException {
        var file = require(from);
        watcher.before(new Step("rename", to), new byte[0]);
        seen.remove(from);
        seen.put(to, file);
        namings.add(new Naming(to.parent(), Map.of(from, Optional.empty(), to, Optional.of(file))));
    }

    @Override
    public void delete(StorePath file) throws IOException {
        if (seen.containsKey(file)) {
            watcher.before(new Step("delete", file), new byte[0]);
            seen.remove(file);
            namings.add(new Naming(file.parent(), Map.of(file, Optional.empty())));
        }
    }

    /// Somebody else writes, past all protocols, and durably.
    void writeFromOutside(StorePath file, byte[] bytes) {
        var outside = new SimFile();
        outside.write(0, bytes);
        outside.force();
        seen.put(file, outside);
        durable.put(file, outside);
    }

    /// Somebody else makes a folder where a file was.
    void replaceByFolder(StorePath file) {
        seen.remove(file);
        folders.add(file);
    }

    /// Somebody else makes a file where a folder with files was.
    void replaceByFile(StorePath folder) {
        folders.remove(folder);
        seen.keySet().removeIf(file -> file.parent().equals(folder));
        writeFromOutside(folder, new byte[] {'x'});
    }

    private SimFile require(StorePath file) throws IOException {
        var there = seen.get(file);
        if (there == null) {
            throw new NoSuchFileException(file.toString());
        }
        return there;
    }

    private void requireFolder(StorePath folder) throws IOException {
        if (!folders.contains(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
    }

    /// Thrown by a watcher: a part of the bytes still fits.
    static final class DiskFull extends IOException {
        private static final long serialVersionUID = 1L;
        private final int room;

        DiskFull(int room) {
            super("No space left on device");
            this.room = room;
        }

        byte[] fitting(byte[] bytes) {
            return Arrays.copyOf(bytes, Math.min(room, bytes.length));
        }
    }
}
