package dev.repotickets.core.store.disk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A name in a folder, with a mark that stands for the size, time and identity of what has it: 64
/// mixed bits, of which two that are equal are taken for the same state. A mark is never 0.
public record Listed(String name, Stat.Type type, long mark, Instant modified) {
    /// The coarsest clock that a file system with parts of a second has is 10 ms.
    private static final Duration TICKS = Duration.ofMillis(100);

    /// Where times are whole seconds, or two of them.
    private static final Duration SECONDS = Duration.ofSeconds(2);

    static Listed of(String name, Stat.Type type, long size, Instant modified, long identity) {
        long mark = mixed(size, type.name().hashCode());
        mark = mixed(mark, modified.getEpochSecond());
        mark = mixed(mark, modified.getNano());
        mark = mixed(mark, identity);
        return new Listed(name, type, mark == 0 ? 1 : mark, modified);
    }

    /// False where a second change could have left the same time on it: it is younger than the
    /// clock can tell apart at `now`. No change of now leaves a time that is yet to come.
    public boolean isSettled(Instant now) {
        if (modified.isBefore(now.minus(SECONDS)) || modified.isAfter(now.plus(SECONDS))) {
            return true;
        }
        boolean isCoarse = modified.equals(modified.truncatedTo(ChronoUnit.SECONDS));
        return !isCoarse && modified.isBefore(now.minus(TICKS));
    }

    public boolean isFolder() {
        return type == Stat.Type.FOLDER;
    }

    /// Two numbers as one: the finalizer of MurmurHash3 (Appleby, 2011) over their sum.
    public static long mixed(long one, long other) {
        long mixed = one * 0x9e37_79b9_7f4a_7c15L + other;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51_afd7_ed55_8ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ce_b9fe_1a85_ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
