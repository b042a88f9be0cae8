package dev.repotickets.server.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tasks in a folder outside of the repository, a file each.
public record TaskFolder(Path folder) implements TaskStore {
    private static final String ENDING = ".json";

    @Override
    public void put(String id, String json) {
        try {
            Files.createDirectories(folder);
            Path made = Files.createTempFile(folder, ".", ".tmp");
            Files.writeString(made, json);
            Files.move(
                    made,
                    folder.resolve(id + ENDING),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            var all = new ArrayList<String>();
            for (Path file : files.filter(it -> it.toString().endsWith(ENDING)).toList()) {
                try {
                    all.add(Files.readString(file));
                } catch (NoSuchFileException _) {
                    // Another process has just removed it, as too old.
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
