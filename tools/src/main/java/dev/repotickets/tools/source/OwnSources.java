package dev.repotickets.tools.source;

import dev.repotickets.core.store.disk.RealDisk;
import dev.repotickets.core.store.disk.StateFolders;
import dev.repotickets.core.store.disk.StorePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of the user at the command line, who may read them anyway: a path is relative to the
/// working directory, and links and pipes are what they lead to.
public record OwnSources(Path directory) implements Sources {

    @Override
    public Source read(String path) {
        return at(
                path,
                real -> {
                    if (Files.isDirectory(real)) {
                        throw SourceProblem.folder(path);
                    }
                    try (InputStream stream = Files.newInputStream(real)) {
                        byte[] bytes = stream.readNBytes((int) LONGEST_FILE + 1);
                        if (bytes.length > LONGEST_FILE) {
                            throw SourceProblem.tooLarge(path);
                        }
                        return new Source(path, bytes);
                    }
                });
    }

    @Override
    public boolean isFolder(String path) {
        return at(path, Files::isDirectory);
    }

    @Override
    public Listing list(String folder) {
        return at(
                folder,
                real -> {
                    if (!Files.isDirectory(real)) {
                        throw SourceProblem.noFolder(folder);
                    }
                    return Walk.of(
                            new RealDisk(new StateFolders(real, real, real)),
                            folder,
                            StorePath.content(""));
                });
    }

    private interface Work<T> {
        T run(Path real) throws IOException;
    }

    private <T> T at(String path, Work<T> work) {
        Path named;
        try {
            named = directory.resolve(path);
        } catch (InvalidPathException _) {
            throw SourceProblem.refused(path, "is not the name of a file");
        }
        try {
            return work.run(named.toRealPath());
        } catch (NoSuchFileException | NotDirectoryException _) {
            throw SourceProblem.missing(path, siblings(named));
        } catch (AccessDeniedException _) {
            throw SourceProblem.refused(path, "may not be read by this user");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> siblings(Path named) {
        Path above = named.getParent();
        if (above == null || !Files.isDirectory(above)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(above)) {
            return entries.map(it -> String.valueOf(it.getFileName())).toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
