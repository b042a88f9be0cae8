package dev.repotickets.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private long used;
    private long needed;
    private int collections;
    private final Housekeeping housekeeping =
            new Housekeeping(() -> used << 20, this::collect, Runnable::run);

    @Test
    void a_small_heap_is_left_alone() {
        look(90);

        assertThat(collections).isZero();
    }

    @Test
    void a_heap_is_collected_when_it_is_twice_what_was_needed_the_last_time() {
        needed = 80;
        look(100);
        assertThat(collections).isEqualTo(1);

        look(150);
        assertThat(collections).isEqualTo(1);

        look(170);
        assertThat(collections).isEqualTo(2);
    }

    @Test
    void a_heap_that_shrank_may_grow_to_the_least_again() {
        needed = 200;
        look(300);
        needed = 10;
        look(500);

        look(90);

        assertThat(collections).isEqualTo(2);
        look(97);
        assertThat(collections).isEqualTo(3);
    }

    private void look(int megabytes) {
        used = megabytes;
        housekeeping.look();
    }

    private void collect() {
        used = needed;
        collections++;
    }
}
