package dev.repotickets.server.change;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The names in a folder.
final class Names {
    private Names() {}

    /// In no order, without hidden ones; none where it is no folder, or a link to one.
    static List<String> in(Path folder) {
        var names = new ArrayList<String>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return names;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path each : stream) {
                String name = String.valueOf(each.getFileName());
                if (!name.startsWith(".")) {
                    names.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // It went away meanwhile: the names so far are as good as any.
            return names;
        }
        return names;
    }
}
