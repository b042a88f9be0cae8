package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says what a failing disk means to the caller. It names no path outside the store.
final class DiskProblem {
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "quota exceeded", "file too large");
    private static final List<String> READ_ONLY =
            List.of("read-only file system", "permission denied", "operation not permitted");

    private DiskProblem() {}

    /// `what` completes "nothing was changed: cannot ...".
    static ProblemException of(IOException cause, String what) {
        var reason = reason(cause);
        if (FULL.stream().anyMatch(reason::contains)) {
            return new Problem.LimitExceeded(
                            "no space left on the disk: cannot " + what,
                            "free some space, then repeat the call; nothing was changed")
                    .toException();
        }
        if (isReadOnly(cause)) {
            return new Problem.ReadOnly(
                            "this user may not write here: cannot " + what,
                            "check the permissions of the .tickets folder and of the repository's"
                                    + " own folder; nothing was changed")
                    .toException();
        }
        return new Problem.Internal(
                        "the disk failed: cannot " + what + " (" + reason + ")",
                        "nothing was changed; check the disk before repeating the call")
                .toException();
    }

    static boolean isReadOnly(IOException cause) {
        var reason = reason(cause);
        return cause instanceof AccessDeniedException
                || READ_ONLY.stream().anyMatch(reason::contains)
                || (@Nullable Throwable) cause.getCause() instanceof ReadOnlyFileSystemException;
    }

    static ProblemException unknownOutcome() {
        return new Problem.UnknownOutcome(
                        "the disk failed while the write was being made durable; whether it was kept"
                                + " is unknown",
                        "open the store again and read what it holds before repeating the call")
                .toException();
    }

    static ProblemException stopped() {
        return new Problem.ReadOnly(
                        "this process stopped writing after the disk failed",
                        "check the disk, then open the store again")
                .toException();
    }

    static ProblemException refused(StorePath file, Found.Reason reason) {
        var message = file.path() + " " + reason.words();
        return reason == Found.Reason.TOO_LARGE
                ? new Problem.LimitExceeded(message, "nothing was changed; shorten the file")
                        .toException()
                : new Problem.PreconditionFailed(
                                message, "nothing was read or changed; look at what is there")
                        .toException();
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason().toLowerCase(Locale.ROOT);
        }
        var message = cause instanceof FileSystemException ? null : cause.getMessage();
        if (message != null) {
            return message.toLowerCase(Locale.ROOT);
        }
        return cause instanceof NotDirectoryException
                ? "a file is in the place of a folder"
                : "the system gives no reason";
    }
}
