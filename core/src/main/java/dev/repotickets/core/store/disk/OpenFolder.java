package dev.repotickets.core.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Set;

/// A folder held open, so that what is done in it cannot be diverted by swapping a folder above it
/// for a link.
interface OpenFolder extends Closeable {

    /// Opens the folder `names` below `root`, step by step, without following a link on the way.
    static OpenFolder open(Path root, String path) throws IOException {
        var folder = open(root);
        if (path.isEmpty()) {
            return folder;
        }
        for (var name : path.split("/")) {
            try (var parent = folder) {
                folder = parent.child(name);
            }
        }
        return folder;
    }

    @SuppressWarnings("StreamResourceLeak") // the folder it goes into closes it
    private static OpenFolder open(Path root) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(root);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new SecureFolder(secure);
        }
        stream.close();
        return new CheckedFolder(root);
    }

    OpenFolder child(String name) throws IOException;

    /// Does not follow a link.
    BasicFileAttributes attributes(String name) throws IOException;

    /// Does not follow a link.
    FileChannel channel(String name, Set<OpenOption> options, FileAttribute<?>... attributes)
            throws IOException;

    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    List<String> names() throws IOException;
}
