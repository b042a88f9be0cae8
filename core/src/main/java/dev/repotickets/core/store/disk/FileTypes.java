package dev.repotickets.core.store.disk;

import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NotDirectoryException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the answers of the platform's file system in our words.
final class FileTypes {
    private static final Pattern INODE = Pattern.compile("ino=(\\d+)");

    private static final List<String> REMOTE =
            List.of("nfs", "cifs", "smb", "9p", "virtiofs", "drvfs", "afs", "ceph", "gluster");

    private FileTypes() {}

    static Stat stat(BasicFileAttributes attributes) {
        return new Stat(
                of(attributes),
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                inode(attributes.fileKey()));
    }

    static Stat.Type of(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return Stat.Type.FILE;
        }
        if (attributes.isDirectory()) {
            return Stat.Type.FOLDER;
        }
        return attributes.isSymbolicLink() ? Stat.Type.LINK : Stat.Type.SPECIAL;
    }

    /// True when opening failed because a name on the way is a link.
    static boolean isLoop(FileSystemException problem) {
        var reason = problem.getReason();
        return problem instanceof FileSystemLoopException
                || (reason != null && reason.toLowerCase(Locale.ROOT).contains("symbolic links"));
    }

    /// True of a file system that others can change without this system hearing of it.
    static boolean isRemote(FileStore store) {
        var type = store.type().toLowerCase(Locale.ROOT);
        return type.startsWith("fuse") || REMOTE.stream().anyMatch(type::startsWith);
    }

    /// True when a name on the way is a file.
    static boolean isNoFolder(FileSystemException problem) {
        var reason = problem.getReason();
        return problem instanceof NotDirectoryException
                || (reason != null && reason.toLowerCase(Locale.ROOT).contains("not a directory"));
    }

    /// The platform has the number, but shows it nowhere else.
    private static long inode(@Nullable Object fileKey) {
        if (fileKey == null) {
            return 0;
        }
        var match = INODE.matcher(fileKey.toString());
        return match.find() ? Long.parseLong(match.group(1)) : 0;
    }
}
