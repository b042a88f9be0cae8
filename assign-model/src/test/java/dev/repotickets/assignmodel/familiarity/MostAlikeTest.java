package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which titles are kept.
final class MostAlikeTest {

    @Test
    void the_most_alike_ones_are_kept_and_of_equal_ones_the_first() {
        var kept = new MostAlike(2);

        kept.show(new Alike(0, 0.2));
        kept.show(new Alike(1, 0.5));
        kept.show(new Alike(2, 0.5));
        kept.show(new Alike(3, 0.5));
        kept.show(new Alike(4, 0.1));

        assertThat(kept.all()).extracting(Alike::owner).containsExactly(1, 2);
    }

    @Test
    void nothing_is_kept_of_nothing() {
        assertThat(new MostAlike(2).all()).isEmpty();
    }
}
