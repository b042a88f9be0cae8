package dev.repotickets.assignmodel.fold;

import dev.repotickets.assignmodel.bytes.DamagedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/// A cache in a file. Nothing is lost with it: what is wrong with it is said and it counts as
/// empty.
record CacheFile(Path folder, Consumer<String> say) {
    private static final String NAME = "assignment.bin";
    private static final long LARGEST = 1 << 26;

    Cache read() {
        try {
            Path file = folder.resolve(NAME);
            if (Files.size(file) > LARGEST) {
                throw new DamagedException("it is larger than any");
            }
            return Cache.of(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return Cache.EMPTY;
        } catch (IOException | DamagedException e) {
            sayRebuilt(e);
            return Cache.EMPTY;
        }
    }

    void sayRebuilt(Exception why) {
        say.accept(
                "The cache of the learned assignment is rebuilt from the outcomes: "
                        + why.getMessage());
    }

    /// Whoever reads meanwhile reads the old one or the new one.
    void write(Cache cache) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, NAME, ".draft");
            try {
                Files.write(draft, cache.toBytes());
                Files.move(
                        draft,
                        folder.resolve(NAME),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            say.accept("The cache of the learned assignment was not written: " + e.getMessage());
        }
    }
}
