package dev.repotickets.tools.source;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.disk.Found;
import dev.repotickets.core.store.disk.RealDisk;
import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StateFolders;
import dev.repotickets.core.store.disk.StorePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The files of one repository: a path is relative to its root, or absolute and inside it.
///
/// No link is followed, not even one that stays inside: folders are opened step by step, so that
/// none can be swapped for a link meanwhile. The `root` is asked for at each call.
public record RepositorySources(Supplier<Optional<Path>> root) implements Sources {

    @Override
    public Source read(String path) {
        return in((folder, disk) -> {
            StorePath place = place(folder, path);
            if (place.isRoot()) {
                throw SourceProblem.folder(path);
            }
            return switch (disk.read(place, LONGEST_FILE)) {
                case Found.Present(var image) -> new Source(path, image.bytes());
                case Found.Absent _ ->
                        throw SourceProblem.missing(path, siblings(disk, place.parent()));
                case Found.Refused refused ->
                        throw switch (refused.reason()) {
                            case TOO_LARGE -> SourceProblem.tooLarge(path);
                            case FOLDER -> SourceProblem.folder(path);
                            case LINK, BLOCKED, SPECIAL, DENIED ->
                                    SourceProblem.refused(path, refused.reason().words());
                        };
            };
        });
    }

    @Override
    public boolean isFolder(String path) {
        return in((folder, disk) -> {
            StorePath place = place(folder, path);
            return switch (stat(disk, place, path).type()) {
                case FOLDER -> true;
                case FILE -> false;
                case LINK -> throw SourceProblem.refused(path, Found.Reason.LINK.words());
                case SPECIAL -> throw SourceProblem.refused(path, Found.Reason.SPECIAL.words());
            };
        });
    }

    @Override
    public Listing list(String path) {
        return in((folder, disk) -> {
            StorePath place = place(folder, path);
            return switch (stat(disk, place, path).type()) {
                case FOLDER -> Walk.of(disk, place.path(), place);
                case FILE, SPECIAL -> throw SourceProblem.noFolder(path);
                case LINK -> throw SourceProblem.refused(path, Found.Reason.LINK.words());
            };
        });
    }

    private interface Work<T> {
        T run(Path root, RealDisk disk) throws IOException;
    }

    private <T> T in(Work<T> work) {
        Path folder =
                root.get()
                        .orElseThrow(() ->
                                new Problem.PreconditionFailed(
                                                "there are no files here",
                                                "Send the text as content where the tool takes"
                                                        + " it.")
                                        .toException());
        try {
            return work.run(folder, new RealDisk(new StateFolders(folder, folder, folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stat stat(RealDisk disk, StorePath place, String path) throws IOException {
        Optional<Stat> stat = disk.stat(place);
        if (stat.isEmpty()) {
            throw SourceProblem.missing(path, siblings(disk, place.parent()));
        }
        return stat.get();
    }

    private static List<String> siblings(RealDisk disk, StorePath folder) {
        try {
            return disk.list(folder);
        } catch (IOException _) {
            return List.of();
        }
    }

    /// Where it is below the root, by its name alone: nothing is opened.
    static StorePath place(Path root, String path) throws IOException {
        Path named;
        try {
            named = Path.of(path).normalize();
        } catch (InvalidPathException _) {
            throw SourceProblem.refused(path, "is not the name of a file");
        }
        if (named.isAbsolute()) {
            Path above = named.startsWith(root) ? root : root.toRealPath();
            if (!named.startsWith(above)) {
                throw SourceProblem.outside(path);
            }
            named = above.relativize(named);
        }
        if (named.startsWith("..")) {
            throw SourceProblem.outside(path);
        }
        String below = named.toString().replace(named.getFileSystem().getSeparator(), "/");
        if (Forbidden.isForbidden(below)) {
            throw SourceProblem.forbidden(path);
        }
        return StorePath.content(below);
    }
}
