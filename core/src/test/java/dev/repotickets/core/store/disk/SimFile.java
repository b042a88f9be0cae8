package dev.repotickets.core.store.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A file as a power cut sees it: the bytes that programs see, the bytes that are on the platter,
/// and for each sector in between every state it has been in since it was last forced.
final class SimFile {
    static final int SECTOR = 512;

    private byte[] seen = new byte[0];
    private byte[] durable = new byte[0];
    private TreeMap<Integer, List<byte[]>> dirty = new TreeMap<>();

    byte[] bytes() {
        return seen;
    }

    SimFile copy() {
        var copy = new SimFile();
        copy.seen = seen;
        copy.durable = durable;
        copy.dirty = new TreeMap<>();
        dirty.forEach((sector, states) -> copy.dirty.put(sector, new ArrayList<>(states)));
        return copy;
    }

    void write(int at, byte[] bytes) {
        seen = Arrays.copyOf(seen, Math.max(seen.length, at + bytes.length));
        System.arraycopy(bytes, 0, seen, at, bytes.length);
        for (var sector = at / SECTOR; sector * SECTOR < at + bytes.length; sector++) {
            dirty.computeIfAbsent(sector, _ -> new ArrayList<>()).add(sector(seen, sector));
        }
    }

    void truncate(int size) {
        seen = Arrays.copyOf(seen, size);
        dirty.tailMap((size + SECTOR - 1) / SECTOR, true).clear();
    }

    void force() {
        durable = whole(dirty);
        dirty.clear();
    }

    /// The kernel marks the pages clean whether or not they were written; nothing will write them
    /// again until somebody changes them.
    void failToForce(RandomGenerator random) {
        var written = new TreeMap<Integer, List<byte[]>>();
        dirty.forEach((sector, states) -> {
            if (random.nextBoolean()) {
                written.put(sector, states);
            }
        });
        if (random.nextBoolean()) {
            durable = whole(written);
        }
        dirty.clear();
    }

    /// Only the sectors named reach the platter, and the size with them.
    private byte[] whole(Map<Integer, List<byte[]>> written) {
        var result = Arrays.copyOf(durable, seen.length);
        written.forEach((sector, states) -> put(result, sector, states.getLast()));
        return result;
    }

    void loseWhatWasNotForced(RandomGenerator random) {
        var style = Style.values()[random.nextInt(Style.values().length)];
        var size = size(style, random);
        var result = Arrays.copyOf(durable, size);
        dirty.forEach((sector, states) -> {
            if (sector * SECTOR < size) {
                survivor(style, states, random).ifPresent(s -> put(result, sector, s));
            }
        });
        seen = result;
        durable = result;
        dirty.clear();
    }

    private enum Style {
        NOTHING_WRITTEN,
        EVERYTHING_WRITTEN,
        SIZE_ONLY,
        SOME_SECTORS
    }

    private int size(Style style, RandomGenerator random) {
        return switch (style) {
            case NOTHING_WRITTEN -> durable.length;
            case EVERYTHING_WRITTEN, SIZE_ONLY -> seen.length;
            case SOME_SECTORS -> {
                // Growing happens step by step, shrinking at once, as journaling file systems do
                // it.
                var growth = Math.max(0, seen.length - durable.length) / SECTOR;
                yield switch (random.nextInt(3)) {
                    case 0 -> durable.length + SECTOR * random.nextInt(growth + 1);
                    case 1 -> durable.length;
                    default -> seen.length;
                };
            }
        };
    }

    private static Optional<byte[]> survivor(
            Style style, List<byte[]> states, RandomGenerator random) {
        return switch (style) {
            case NOTHING_WRITTEN, SIZE_ONLY -> Optional.empty();
            case EVERYTHING_WRITTEN -> Optional.of(states.getLast());
            case SOME_SECTORS ->
                    random.nextBoolean()
                            ? Optional.of(states.get(random.nextInt(states.size())))
                            : Optional.empty();
        };
    }

    private static byte[] sector(byte[] bytes, int sector) {
        return Arrays.copyOfRange(
                bytes, sector * SECTOR, Math.min(bytes.length, (sector + 1) * SECTOR));
    }

    private static void put(byte[] bytes, int sector, byte[] content) {
        var length = Math.min(content.length, bytes.length - sector * SECTOR);
        if (length > 0) {
            System.arraycopy(content, 0, bytes, sector * SECTOR, length);
        }
    }
}
