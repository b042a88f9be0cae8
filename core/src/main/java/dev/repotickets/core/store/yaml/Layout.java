package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.store.disk.StorePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Where an entity's file is.
///
/// Folders are split by the last two characters of the id, padded with 0, so that none grows large
/// and a person can still tell: `tickets/3F/LOGIN-7K3F.yaml`, `tickets/01/TICKET-1.yaml`. What lies
/// beside an entity is in a folder of its name: `tickets/01/TICKET-1/<uid>.yaml`. Kinds that people
/// write by hand are not split: `workflows/WF-RELEASE.yaml`.
final class Layout {
    static final String ENDING = ".yaml";
    private static final Pattern SHARD = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern KEY = Pattern.compile("[0-9A-Z]+(-[0-9A-Z]+)*");
    private static final int UID_LENGTH = 36;

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

    /// True of the name of a folder that a split one is made of.
    static boolean isShard(String name) {
        return SHARD.matcher(name).matches();
    }

    /// True of a text that can be the name of an entity's file.
    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /// What the names in a folder are.
    @FunctionalInterface
    interface Listing extends Function<StorePath, List<String>> {}

    /// The keys of all files of a kind, in their order. `stray` is told of those that are not where
    /// their name would be looked for, by folder and name.
    static List<String> keys(Listing names, Kind<?> kind, BiConsumer<StorePath, String> stray) {
        var keys = new ArrayList<String>();
        StorePath folder = folder(kind);
        List<StorePath> folders =
                kind.byHand()
                        ? List.of(folder)
                        : names.apply(folder).stream()
                                .filter(Layout::isShard)
                                .map(folder::child)
                                .toList();
        for (StorePath each : folders) {
            for (String name : names.apply(each)) {
                if (name.endsWith(ENDING)) {
                    String key = name.substring(0, name.length() - ENDING.length());
                    if (isKey(key) && shard(kind, key).equals(each)) {
                        keys.add(key);
                    } else {
                        stray.accept(each, name);
                    }
                }
            }
        }
        keys.sort(null);
        return List.copyOf(keys);
    }

    /// The uids of what lies beside an entity, oldest first. `stray` is told of files whose name is
    /// none.
    static List<String> uids(
            Listing names, Kind<?> kind, String owner, BiConsumer<StorePath, String> stray) {
        StorePath folder = beside(kind, owner);
        var uids = new ArrayList<String>();
        for (String name : names.apply(folder)) {
            if (isUidFile(name)) {
                uids.add(name.substring(0, name.length() - ENDING.length()));
            } else if (name.endsWith(ENDING)) {
                stray.accept(folder, name);
            }
        }
        uids.sort(null);
        return List.copyOf(uids);
    }

    /// True of `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.yaml` with lower-case hexadecimal digits.
    private static boolean isUidFile(String name) {
        if (name.length() != UID_LENGTH + ENDING.length() || !name.endsWith(ENDING)) {
            return false;
        }
        for (int i = 0; i < UID_LENGTH; i++) {
            char sign = name.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            boolean digit = (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
            if (dash ? sign != '-' : !digit) {
                return false;
            }
        }
        return true;
    }

    /// The key of the entity of this kind whose file that is.
    static Optional<String> key(Kind<?> kind, StorePath file) {
        if (!file.name().endsWith(ENDING)) {
            return Optional.empty();
        }
        String key = file.name().substring(0, file.name().length() - ENDING.length());
        return isKey(key) && file(kind, key).equals(file) ? Optional.of(key) : Optional.empty();
    }

    /// The key of the entity of this kind that a file is of, or lies beside.
    static Optional<String> owner(Kind<?> kind, StorePath file) {
        Optional<String> own = key(kind, file);
        if (own.isPresent()) {
            return own;
        }
        String name = file.parent().name();
        return isKey(name) && beside(kind, name).equals(file.parent())
                ? Optional.of(name)
                : Optional.empty();
    }

    /// The folder of the file of an entity.
    static StorePath shard(Kind<?> kind, String key) {
        return kind.byHand() ? folder(kind) : folder(kind).child(shard(key));
    }

    /// The folder of all entities of a kind.
    static StorePath folder(Kind<?> kind) {
        return kind.place() == Kind.Place.SHARED
                ? StorePath.common(kind.folder())
                : StorePath.content(kind.folder());
    }

    private static String shard(String key) {
        String last = key.substring(key.lastIndexOf('-') + 1);
        return last.length() < 2 ? "0" + last : last.substring(last.length() - 2);
    }
}
