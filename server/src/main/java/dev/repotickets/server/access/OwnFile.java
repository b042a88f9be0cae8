package dev.repotickets.server.access;

import dev.repotickets.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A file with a secret's worth of care: nobody but the user who runs this program can read or
/// write it, or put another in its place. Where the system has no such permissions, only its kind
/// and size are looked at.
final class OwnFile {
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> WRITE_OF_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private OwnFile() {}

    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// A `precondition_failed` where it is not such a file.
    static void check(Path file, long largest) throws IOException {
        BasicFileAttributes found =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (found.isSymbolicLink()) {
            throw refused(file, "it is a link", "Put the file itself there.");
        }
        if (!found.isRegularFile()) {
            throw refused(file, "it is not a file", "Take away what is there.");
        }
        if (found.size() > largest) {
            throw refused(file, "it is larger than a megabyte", "Delete it and make new tokens.");
        }
        if (hasPermissions(file)) {
            checkOwner(file);
        }
    }

    /// Does not follow a link that was put there in the meantime.
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        }
    }

    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.resolveSibling(""));
        FileAttribute<?>[] attributes =
                hasPermissions(folder.resolveSibling(""))
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createDirectory(folder, attributes);
    }

    /// What a new file in this folder begins with.
    static FileAttribute<?>[] attributes(Path folder) throws IOException {
        return hasPermissions(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
                : new FileAttribute<?>[0];
    }

    static RuntimeException refused(Path file, String why, String advice) {
        return new Problem.PreconditionFailed(
                        "the tokens in " + file + " are not used: " + why, advice)
                .toException();
    }

    private static void checkOwner(Path file) throws IOException {
        PosixFileAttributes own = attributesOf(file, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes folder = attributesOf(file.resolveSibling(""));
        Optional<String> user = ProcessHandle.current().info().user();
        if (user.isPresent() && !user.get().equals(own.owner().getName())) {
            throw refused(
                    file,
                    "it belongs to another user",
                    "Delete it, and make a token: tickets token add NAME");
        }
        if (!OWNERS.containsAll(own.permissions())) {
            throw refused(
                    file, "others may read or write it", "Keep it to yourself: chmod 600 " + file);
        }
        if (folder.permissions().stream().anyMatch(WRITE_OF_OTHERS::contains)) {
            throw refused(
                    file,
                    "others may write into its folder",
                    "Keep that to yourself: chmod go-w " + file.resolveSibling(""));
        }
    }

    private static PosixFileAttributes attributesOf(Path path, LinkOption... options)
            throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, options);
    }

    private static boolean hasPermissions(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
