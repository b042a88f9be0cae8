package dev.repotickets.core.store.yaml;

import dev.repotickets.core.store.Fault;
import java.util.List;

/// One entity in a shard: the marks of its file and of the folder beside it when they were looked
/// at, 0 where they have to be read again in any case, and what came of it.
///
/// @param head empty where the file holds no entity of its kind
@SuppressWarnings("ArrayRecordComponent") // entries are never compared
record ShardEntry(String key, long file, long beside, byte[] head, List<Fault> faults) {
    /// The mark of a folder that is not there.
    static final long NONE = 1;

    ShardEntry {
        faults = List.copyOf(faults);
    }

    boolean isStill(long fileNow, long besideNow) {
        return file == fileNow && beside == besideNow && file != 0 && beside != 0;
    }
}
