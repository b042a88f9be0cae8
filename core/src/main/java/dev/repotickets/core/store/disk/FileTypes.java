package dev.repotickets.core.store.disk;

import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NotDirectoryException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the answers of the platform's file system in our words.
final class FileTypes {
    private static final Pattern INODE = Pattern.compile("ino=(\\d+)");

    /// Those of which the system itself sees every change.
    private static final Set<String> LOCAL =
            Set.of(
                    "ext2",
                    "ext3",
                    "ext4",
                    "xfs",
                    "btrfs",
                    "bcachefs",
                    "zfs",
                    "f2fs",
                    "jfs",
                    "tmpfs",
                    "ramfs",
                    "overlay",
                    "overlayfs",
                    "apfs",
                    "hfs",
                    "ntfs",
                    "refs",
                    "ufs");

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

    /// True of a file system that other machines, or the host of this one, cannot change without
    /// this system hearing of it; false of one that is not known.
    static boolean isLocal(FileStore store) {
        return LOCAL.contains(store.type().toLowerCase(Locale.ROOT));
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
