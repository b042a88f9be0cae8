package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.store.disk.FileView;
import dev.repotickets.core.store.disk.StorePath;
import java.util.List;
import java.util.regex.Pattern;

/// Where an entity's file is.
///
/// Folders are split by the last two characters of the id, padded with 0, so that none grows large
/// and a person can still tell: `tickets/3F/LOGIN-7K3F.yaml`, `tickets/01/TICKET-1.yaml`. What lies
/// beside an entity is in a folder of its name: `tickets/01/TICKET-1/<uid>.yaml`.
final class Layout {
    private static final String ENDING = ".yaml";
    private static final Pattern SHARD = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern KEY = Pattern.compile("[0-9A-Z]+(-[0-9A-Z]+)*");

    private Layout() {}

    static StorePath file(Kind<?> kind, String key) {
        return shard(kind, key).child(key + ENDING);
    }

    /// The folder of what lies beside an entity.
    static StorePath beside(Kind<?> kind, String key) {
        return shard(kind, key).child(key);
    }

    static StorePath file(Kind<?> kind, String owner, String uid) {
        return beside(kind, owner).child(uid + ENDING);
    }

    /// The keys of all files of a kind, in their order.
    static List<String> keys(FileView files, Kind<?> kind) {
        StorePath folder = StorePath.content(kind.folder());
        return files.list(folder).stream()
                .filter(name -> SHARD.matcher(name).matches())
                .flatMap(name -> files.list(folder.child(name)).stream())
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .filter(key -> KEY.matcher(key).matches())
                .sorted()
                .toList();
    }

    /// The uids of what lies beside an entity, oldest first.
    static List<String> uids(FileView files, Kind<?> kind, String owner) {
        return files.list(beside(kind, owner)).stream()
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .sorted()
                .toList();
    }

    private static StorePath shard(Kind<?> kind, String key) {
        String last = key.substring(key.lastIndexOf('-') + 1);
        String shard = last.length() < 2 ? "0" + last : last.substring(last.length() - 2);
        return StorePath.content(kind.folder()).child(shard);
    }
}
