package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Hears from the operating system in which folders below a root something changed, whoever changed
/// it. Until all folders are watched, and where the system allows no more of them, it says that it
/// does not know.
final class TreeWatch implements AutoCloseable {
    /// About 100 MB of the system's memory.
    private static final int MOST = 100_000;

    private static final int DEPTH = 3;

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new ConcurrentHashMap<>();
    private volatile @Nullable Object identity;
    private volatile boolean isComplete;

    /// The folders in which something changed, as paths below the root with `/`; or that it can be
    /// anything.
    record Heard(Set<String> folders, boolean everything) {
        static final Heard ALL = new Heard(Set.of(), true);
    }

    TreeWatch(Path root) throws IOException {
        this.root = root;
        this.service = root.getFileSystem().newWatchService();
    }

    /// Watches all folders that are there now: a thread of its own should do this.
    void begin() {
        try {
            identity = identity();
            isComplete = watch(root, new HashSet<>());
        } catch (ClosedWatchServiceException _) {
            isComplete = false;
        }
        giveUpIfIncomplete();
    }

    /// What is watched for nothing is taken from other programs, which may watch only so much.
    private void giveUpIfIncomplete() {
        if (isComplete) {
            return;
        }
        folders.clear();
        try {
            service.close();
        } catch (IOException _) {
            // It ends with the process.
            return;
        }
    }

    /// What tells the root from another folder of its name: a folder that is moved is watched on,
    /// wherever it is.
    private @Nullable Object identity() {
        try {
            return Files.readAttributes(root, BasicFileAttributes.class).fileKey();
        } catch (IOException _) {
            return root;
        }
    }

    boolean isComplete() {
        return isComplete;
    }

    /// What has changed since it was last asked, without waiting.
    Heard heard() {
        var changed = new HashSet<String>();
        boolean everything = false;
        if (!Objects.equals(identity, identity())) {
            isComplete = false;
            giveUpIfIncomplete();
            return Heard.ALL;
        }
        try {
            for (@Nullable WatchKey key = service.poll(); key != null; key = service.poll()) {
                everything |= take(key, changed);
            }
        } catch (ClosedWatchServiceException _) {
            isComplete = false;
            return Heard.ALL;
        }
        giveUpIfIncomplete();
        return everything ? Heard.ALL : new Heard(changed, false);
    }

    private boolean take(WatchKey key, Set<String> changed) {
        @Nullable Path folder = folders.get(key);
        boolean everything = folder == null;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
                everything = true;
            } else if (event.context() instanceof Path name
                    && !event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY)) {
                everything |= take(event.kind(), folder, folder.resolve(name), changed);
            }
        }
        if (folder != null) {
            changed.add(path(folder));
        }
        if (!key.reset()) {
            folders.remove(key);
            isComplete &= folder != null && !folder.equals(root);
        }
        return everything;
    }

    /// Of something that came or went. A whole folder of a kind says nothing of what was in it.
    private boolean take(WatchEvent.Kind<?> kind, Path folder, Path entry, Set<String> changed) {
        if (isHidden(entry)) {
            return false;
        }
        boolean isCreated = kind.equals(StandardWatchEventKinds.ENTRY_CREATE);
        boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        if (isCreated && isFolder) {
            isComplete &= watch(entry, changed);
        }
        if (isCreated ? isFolder : depth(entry) == 2) {
            changed.add(path(entry));
        }
        return folder.equals(root) && !(isCreated && Files.isRegularFile(entry));
    }

    private static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }

    private int depth(Path entry) {
        return entry.equals(root) ? 0 : root.relativize(entry).getNameCount();
    }

    private String path(Path folder) {
        return root.relativize(folder).toString().replace('\\', '/');
    }

    /// False where one of them could not be watched. What is found is added to `changed`.
    private boolean watch(Path top, Set<String> changed) {
        int depth = DEPTH - depth(top);
        if (depth < 0) {
            return true;
        }
        var found = new Visit(changed);
        try {
            Files.walkFileTree(top, EnumSet.noneOf(FileVisitOption.class), depth, found);
        } catch (IOException _) {
            return false;
        }
        return found.isWhole;
    }

    private final class Visit extends SimpleFileVisitor<Path> {
        private final Set<String> changed;
        private boolean isWhole = true;

        Visit(Set<String> changed) {
            this.changed = changed;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return register(folder);
        }

        /// At the deepest level folders come as files.
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return attributes.isDirectory() ? register(file) : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            isWhole &= problem instanceof NoSuchFileException;
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult register(Path folder) {
            if (isHidden(folder) && !folder.equals(root)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            changed.add(path(folder));
            if (folders.size() >= MOST) {
                isWhole = false;
                return FileVisitResult.TERMINATE;
            }
            try {
                folders.put(
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE),
                        folder);
                return FileVisitResult.CONTINUE;
            } catch (NoSuchFileException | NotDirectoryException _) {
                // It went away meanwhile, which the folder above tells.
                return FileVisitResult.CONTINUE;
            } catch (IOException _) {
                isWhole = false;
                return FileVisitResult.TERMINATE;
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
