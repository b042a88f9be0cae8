package dev.repotickets.server.change;

import dev.repotickets.core.entity.Kind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where one entity lies below the folder of the tickets: its file, and the folder of what is
/// written beside it (docs/storage.md, "Layout").
record Spot(Kind<?> kind, String key) {
    static final String ENDING = ".yaml";
    private static final Pattern KEY = Pattern.compile("[0-9A-Z]+(-[0-9A-Z]+)*");

    /// The entity whose file or folder has that name; nothing where it is none's.
    static Optional<Spot> named(Kind<?> kind, String name) {
        String key = withoutEnding(name);
        return KEY.matcher(key).matches() ? Optional.of(new Spot(kind, key)) : Optional.empty();
    }

    static String withoutEnding(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    Path file(Path tickets) {
        return folder(tickets).resolve(key + ENDING);
    }

    Path beside(Path tickets) {
        return folder(tickets).resolve(key);
    }

    private Path folder(Path tickets) {
        Path folder = tickets.resolve(kind.folder());
        return kind.byHand() ? folder : folder.resolve(shard());
    }

    private String shard() {
        String last = key.substring(key.lastIndexOf('-') + 1);
        return last.length() < 2 ? "0" + last : last.substring(last.length() - 2);
    }
}
