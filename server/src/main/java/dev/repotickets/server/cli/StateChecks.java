package dev.repotickets.server.cli;

import dev.repotickets.core.store.disk.LockProbe;
import dev.repotickets.core.vcs.Repository;
import dev.repotickets.core.workspace.Repositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What `tickets doctor` looks at beside the tickets: the folder of locks and logs, whether locks
/// mean anything there, and what cut-short writes left behind.
final class StateChecks {
    private static final Duration SURELY_OVER = Duration.ofMinutes(10);

    private StateChecks() {}

    static Stream<DoctorCommand.Check> of(Session session) {
        return Repositories.find(session.environment()).stream()
                .flatMap(vcs -> of(vcs.repository(), session.now()));
    }

    private static Stream<DoctorCommand.Check> of(Repository repository, Instant now) {
        Path content = repository.root().resolve(".tickets");
        Stream<DoctorCommand.Check> state =
                Stream.of(repository.privateFolder().resolve("tickets"), content.resolve(".local"))
                        .filter(Files::isDirectory)
                        .limit(1)
                        .flatMap(StateChecks::state);
        return Stream.concat(state, leftovers(content, now).stream());
    }

    private static Stream<DoctorCommand.Check> state(Path folder) {
        return Stream.of(new DoctorCommand.Check("state", "ok", folder.toString()), locks(folder));
    }

    private static DoctorCommand.Check locks(Path folder) {
        try {
            return LockProbe.locksWork(folder)
                    ? new DoctorCommand.Check("locks", "ok", "two processes exclude each other")
                    : new DoctorCommand.Check(
                            "locks",
                            "error",
                            "this file system lets two processes hold one lock; let only one"
                                    + " write at a time");
        } catch (IOException _) {
            return new DoctorCommand.Check("locks", "warning", "they could not be tried here");
        }
    }

    private static List<DoctorCommand.Check> leftovers(Path content, Instant now) {
        Instant limit = now.minus(SURELY_OVER);
        try (Stream<Path> files = Files.walk(content, 4)) {
            long count = files.filter(it -> isLeftover(it, limit)).count();
            return count == 0
                    ? List.of()
                    : List.of(
                            new DoctorCommand.Check(
                                    "leftovers",
                                    "warning",
                                    (count == 1 ? "1 file" : count + " files")
                                            + " .tmp-* of writes that were cut short; nothing"
                                            + " reads them, delete them when you like"));
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean isLeftover(Path file, Instant limit) {
        try {
            return file.getFileName().toString().startsWith(".tmp-")
                    && Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (IOException _) {
            return false;
        }
    }
}
