package dev.repotickets.tools.source;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.store.disk.RealDisk;
import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StateFolders;
import dev.repotickets.core.store.disk.StorePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where a caller may have a file written: inside the repository, but not among the tickets, nor in
/// the folder of a version control system. No link is followed.
public record Target(Path root) {

    public static Target in(Optional<Path> root) {
        return new Target(
                root.orElseThrow(() ->
                        new Problem.PreconditionFailed(
                                        "there are no files here",
                                        "Leave path out; the answer then holds the text.")
                                .toException()));
    }

    /// The whole file, or what was there before.
    public void write(String path, byte[] bytes) {
        try {
            StorePath place = RepositorySources.place(root, path);
            if (place.isRoot()
                    || place.path().toLowerCase(Locale.ROOT).matches("\\.tickets(/.*)?")) {
                throw SourceProblem.invalid(
                        Quoted.text(path) + " is where tickets are kept",
                        "Name a file outside of .tickets.");
            }
            write(new RealDisk(new StateFolders(root, root, root)), place, path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(RealDisk disk, StorePath place, String path, byte[] bytes)
            throws IOException {
        Optional<Stat> there = disk.stat(place);
        if (there.isPresent() && there.get().type() != Stat.Type.FILE) {
            throw SourceProblem.refused(path, "is there and is no file");
        }
        StorePath stage = place.parent().child(".tmp-export-" + place.name());
        try {
            disk.createFolders(place.parent());
            disk.delete(stage);
            disk.create(stage, bytes);
            disk.rename(stage, place);
        } catch (IOException e) {
            throw new Problem.ReadOnly(
                            Quoted.text(path)
                                    + " cannot be written: "
                                    + e.getClass().getSimpleName(),
                            "Name a file in a folder that can be written and is no link.")
                    .toException();
        }
    }
}
