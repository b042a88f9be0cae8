package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Works by path, looking at each step before it is taken: for systems on which a folder cannot be
/// held open.
record CheckedFolder(Path folder) implements OpenFolder {

    @Override
    public OpenFolder child(String name) throws IOException {
        var attributes = attributes(name);
        if (attributes.isSymbolicLink()) {
            throw new FileSystemLoopException(name);
        }
        if (!attributes.isDirectory()) {
            throw new NotDirectoryException(name);
        }
        return new CheckedFolder(folder.resolve(name));
    }

    @Override
    public BasicFileAttributes attributes(String name) throws IOException {
        return Files.readAttributes(
                folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public FileChannel channel(String name, Set<OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        var all = new HashSet<OpenOption>(options);
        all.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(folder.resolve(name), all, attributes);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        if (attributes(name).isDirectory()) {
            throw new FileSystemException(name, null, "is a folder");
        }
        Files.delete(folder.resolve(name));
    }

    @Override
    public List<String> names() throws IOException {
        var names = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        }
        return names;
    }

    @Override
    public void close() {}
}
