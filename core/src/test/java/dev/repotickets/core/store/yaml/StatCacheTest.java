package dev.repotickets.core.store.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.store.disk.Stat;
import dev.repotickets.core.store.disk.StorePath;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatCacheTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final StatCache<String> cache = new StatCache<>(100_000);

    @Test
    void what_was_read_is_found_as_long_as_the_file_looks_the_same() {
        Stat stat = stat(10, NOW.minusSeconds(60), 1);
        cache.put(path(1), stat, "text", NOW, Optional.empty());

        assertThat(cache.get(path(1), stat)).contains("text");
        assertThat(cache.get(path(1), stat(11, NOW.minusSeconds(60), 1))).isEmpty();
        assertThat(cache.get(path(1), stat(10, NOW.minusSeconds(59), 1))).isEmpty();
        assertThat(cache.get(path(1), stat(10, NOW.minusSeconds(60), 2))).isEmpty();
        assertThat(cache.get(path(2), stat)).isEmpty();
    }

    @Test
    void what_changed_a_moment_ago_is_not_kept_for_it_may_change_again_unseen() {
        Stat stat = stat(10, NOW.minusSeconds(1), 1);
        cache.put(path(1), stat, "text", NOW, Optional.empty());

        assertThat(cache.get(path(1), stat)).isEmpty();
    }

    @Test
    void one_who_reads_more_than_fits_in_turn_still_finds_most_of_it() {
        Stat stat = stat(744, NOW.minusSeconds(60), 1);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 110; i++) {
                cache.put(path(i), stat, "text", NOW, Optional.empty());
            }
        }

        assertThat(IntStream.range(0, 110).filter(i -> cache.get(path(i), stat).isPresent()))
                .hasSizeBetween(80, 100);
    }

    private static StorePath path(int number) {
        return StorePath.content("tickets/01/FIX-" + number + ".yaml");
    }

    private static Stat stat(long size, Instant modified, long inode) {
        return new Stat(Stat.Type.FILE, size, modified, inode);
    }
}
