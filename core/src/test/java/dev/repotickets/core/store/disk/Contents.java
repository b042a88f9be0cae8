package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// File contents that say which file and version they are, and whether a byte of them is missing.
final class Contents {

    private Contents() {}

    static FileImage of(StorePath path, int version, int size) {
        var head = "%s %d %d\n".formatted(path, version, size).getBytes(StandardCharsets.UTF_8);
        var bytes = new byte[head.length + size];
        new Random(version * 31L + path.toString().hashCode()).nextBytes(bytes);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return FileImage.of(bytes);
    }

    static boolean isWhole(StorePath path, FileImage image) {
        var text = new String(image.bytes(), StandardCharsets.ISO_8859_1);
        var end = text.indexOf('\n');
        if (end < 0) {
            return false;
        }
        var words = text.substring(0, end).split(" ", -1);
        return words.length == 3
                && words[0].equals(path.toString())
                && words[1].matches("\\d{1,9}")
                && words[2].matches("\\d{1,9}")
                && of(path, Integer.parseInt(words[1]), Integer.parseInt(words[2])).equals(image);
    }

    /// Removes a folder with all that is in it.
    static void remove(Path folder) throws IOException {
        List<Path> all;
        try (var found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
