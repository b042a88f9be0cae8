package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The machine's own file system.
///
/// Files in the content root are created readable by everybody, coordination files by their owner
/// alone.
public final class RealDisk implements Disk {
    private final StateFolders folders;
    private final KeptFiles kept = new KeptFiles();

    public RealDisk(StateFolders folders) {
        this.folders = folders;
    }

    @Override
    public Found read(StorePath file, long limit) throws IOException {
        return Uninterrupted.call(() -> {
            try (var folder = open(file.parent())) {
                return read(folder, file.name(), limit);
            } catch (NoSuchFileException _) {
                return new Found.Absent();
            } catch (AccessDeniedException _) {
                return new Found.Refused(Found.Reason.DENIED);
            } catch (NotDirectoryException _) {
                return new Found.Refused(Found.Reason.BLOCKED);
            } catch (FileSystemException e) {
                if (FileTypes.isLoop(e)) {
                    return new Found.Refused(Found.Reason.LINK);
                }
                throw e;
            }
        });
    }

    private static Found read(OpenFolder folder, String name, long limit) throws IOException {
        var attributes = folder.attributes(name);
        var type = FileTypes.of(attributes);
        switch (type) {
            case FILE -> {}
            case LINK -> {
                return new Found.Refused(Found.Reason.LINK);
            }
            case FOLDER -> {
                return new Found.Refused(Found.Reason.FOLDER);
            }
            case SPECIAL -> {
                return new Found.Refused(Found.Reason.SPECIAL);
            }
        }
        try (var channel = folder.channel(name, Set.of(StandardOpenOption.READ))) {
            var size = channel.size();
            if (size > limit) {
                return new Found.Refused(Found.Reason.TOO_LARGE);
            }
            return new Found.Present(FileImage.owning(FileBytes.read(channel, 0, (int) size)));
        }
    }

    @Override
    public byte[] head(StorePath file, int length) throws IOException {
        return Uninterrupted.call(() -> {
            try (var folder = open(file.parent())) {
                requireFile(folder, file);
                try (var channel = folder.channel(file.name(), Set.of(StandardOpenOption.READ))) {
                    return FileBytes.read(channel, 0, length);
                }
            } catch (NoSuchFileException _) {
                return new byte[0];
            }
        });
    }

    @Override
    public Beginning beginning(StorePath file, int length) throws IOException {
        return Uninterrupted.call(() -> {
            Optional<Beginning> known = kept.beginning(file, path(file), length);
            if (known.isPresent()) {
                return known.get();
            }
            Beginning opened = Disk.super.beginning(file, length);
            if (opened.size() > 0) {
                try (var folder = open(file.parent())) {
                    kept.keepReadable(file, folder);
                } catch (NoSuchFileException _) {
                    return opened;
                }
            }
            return opened;
        });
    }

    @Override
    public byte[] range(StorePath file, long from, long to) throws IOException {
        return Uninterrupted.call(() -> {
            try (var folder = open(file.parent())) {
                requireFile(folder, file);
                try (var channel = folder.channel(file.name(), Set.of(StandardOpenOption.READ))) {
                    return FileBytes.read(channel, from, (int) (to - from));
                }
            } catch (NoSuchFileException _) {
                return new byte[0];
            }
        });
    }

    @Override
    public Optional<Stat> stat(StorePath path) throws IOException {
        // Nothing is opened: lists ask this of every file, and what a swap of folders meanwhile
        // could bring in are a size and a time.
        var root = folders.of(path.root());
        try {
            if (path.isRoot()) {
                return Optional.of(
                        FileTypes.stat(Files.readAttributes(root, BasicFileAttributes.class)));
            }
            for (var slash = path.path().indexOf('/'); slash >= 0; ) {
                if (!attributes(root.resolve(path.path().substring(0, slash))).isDirectory()) {
                    return Optional.empty();
                }
                slash = path.path().indexOf('/', slash + 1);
            }
            return Optional.of(FileTypes.stat(attributes(root.resolve(path.path()))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (FileTypes.isNoFolder(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public List<String> list(StorePath folder) throws IOException {
        try (var open = open(folder)) {
            return open.names().stream().sorted().toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    @Override
    public List<Listed> sweep(StorePath folder) throws IOException {
        var found = new ArrayList<Listed>();
        // As with stat, nothing but sizes and times could come from elsewhere.
        if (stat(folder).filter(it -> it.type() == Stat.Type.FOLDER).isEmpty()) {
            return found;
        }
        Path path = folders.of(folder.root()).resolve(folder.path());
        try (var entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                listed(entry).ifPresent(found::add);
            }
        } catch (NoSuchFileException _) {
            found.clear();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private static Optional<Listed> listed(Path entry) throws IOException {
        try {
            BasicFileAttributes found = attributes(entry);
            @Nullable Object key = found.fileKey();
            return Optional.of(
                    Listed.of(
                            entry.getFileName().toString(),
                            FileTypes.of(found),
                            found.size(),
                            found.lastModifiedTime().toInstant(),
                            key == null ? 0 : key.hashCode()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void createFolders(StorePath folder) throws IOException {
        var root = folders.of(folder.root());
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            var above = root.toAbsolutePath().getParent();
            if (above != null) {
                forcePath(above);
            }
        }
        try {
            open(folder).close();
        } catch (NoSuchFileException _) {
            createMissing(folder);
        }
    }

    private void createMissing(StorePath folder) throws IOException {
        var above = new StorePath(folder.root(), "");
        for (var name : folder.path().split("/")) {
            var next = above.child(name);
            // Opening the folder above first makes sure that no link leads out of the root.
            open(above).close();
            if (stat(next).isEmpty()) {
                try {
                    Files.createDirectory(folders.of(next.root()).resolve(next.path()));
                } catch (FileAlreadyExistsException _) {
                    // Another process was faster.
                }
            }
            above = next;
        }
        open(folder).close();
    }

    @Override
    public void create(StorePath file, byte[] bytes) throws IOException {
        var exists = new AtomicBoolean();
        run(
                file,
                folder -> {
                    Set<OpenOption> options =
                            exists.get()
                                    ? Set.of(
                                            StandardOpenOption.WRITE,
                                            StandardOpenOption.TRUNCATE_EXISTING)
                                    : Set.of(
                                            StandardOpenOption.WRITE,
                                            StandardOpenOption.CREATE_NEW);
                    try (var channel =
                            folder.channel(file.name(), options, permissions(file.root()))) {
                        exists.set(true);
                        FileBytes.write(channel, 0, bytes);
                    }
                });
    }

    @Override
    public void append(StorePath file, byte[] bytes) throws IOException {
        var end = stat(file).orElseThrow(() -> new NoSuchFileException(file.toString())).size();
        write(file, channel -> FileBytes.write(channel, end, bytes));
    }

    @Override
    public void overwriteStart(StorePath file, byte[] bytes) throws IOException {
        write(file, channel -> FileBytes.write(channel, 0, bytes));
    }

    @Override
    public void truncate(StorePath file, long size) throws IOException {
        write(file, channel -> channel.truncate(size));
    }

    @Override
    public void force(StorePath file) throws IOException {
        write(file, channel -> channel.force(true));
    }

    @Override
    public void forceFolder(StorePath folder) throws IOException {
        open(folder).close();
        forcePath(folders.of(folder.root()).resolve(folder.path()));
    }

    @Override
    public void rename(StorePath from, StorePath to) throws IOException {
        run(from, folder -> folder.rename(from.name(), to.name()));
    }

    @Override
    public void delete(StorePath file) throws IOException {
        try {
            run(file, folder -> folder.delete(file.name()));
        } catch (NoSuchFileException _) {
            return;
        }
    }

    private Path path(StorePath path) {
        return folders.of(path.root()).resolve(path.path());
    }

    private OpenFolder open(StorePath folder) throws IOException {
        return OpenFolder.open(folders.of(folder.root()), folder.path());
    }

    private interface FolderWork {
        void run(OpenFolder folder) throws IOException;
    }

    private interface ChannelWork {
        void run(FileChannel channel) throws IOException;
    }

    private void run(StorePath file, FolderWork work) throws IOException {
        Uninterrupted.call(() -> {
            try (var folder = open(file.parent())) {
                work.run(folder);
            }
            return file;
        });
    }

    private void write(StorePath file, ChannelWork work) throws IOException {
        Optional<FileChannel> open = kept.writable(file, path(file));
        if (open.isPresent()) {
            Uninterrupted.call(() -> {
                // Where an interrupt closed it, the next one is opened step by step.
                if (!open.get().isOpen()) {
                    writeAnew(file, work);
                } else {
                    work.run(open.get());
                }
                return file;
            });
            return;
        }
        writeAnew(file, work);
    }

    private void writeAnew(StorePath file, ChannelWork work) throws IOException {
        run(
                file,
                folder -> {
                    requireFile(folder, file);
                    kept.keepWritable(file, folder);
                    try (var channel =
                            folder.channel(file.name(), Set.of(StandardOpenOption.WRITE))) {
                        work.run(channel);
                    }
                });
    }

    private static void requireFile(OpenFolder folder, StorePath file) throws IOException {
        if (!folder.attributes(file.name()).isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "is not a regular file");
        }
    }

    private FileAttribute<?>[] permissions(StoreRoot root) {
        if (!isPosix()) {
            return new FileAttribute<?>[0];
        }
        var mode = root == StoreRoot.CONTENT ? "rw-r--r--" : "rw-------";
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        };
    }

    private boolean isPosix() {
        return folders.content().getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Windows keeps the names of a folder durable by itself and does not open folders as files.
    private void forcePath(Path folder) throws IOException {
        if (isPosix()) {
            Uninterrupted.call(() -> {
                try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
                return folder;
            });
        }
    }
}
