package dev.repotickets.core.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// All that lies below a folder, with what it holds.
final class Tree {
    private Tree() {}

    static List<String> tree(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().map(Tree::entry).toList();
        }
    }

    private static String entry(Path path) {
        try {
            return Files.isRegularFile(path)
                    ? path + " " + Arrays.hashCode(Files.readAllBytes(path))
                    : path.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
