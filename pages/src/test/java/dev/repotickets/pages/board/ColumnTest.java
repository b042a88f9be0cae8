package dev.repotickets.pages.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void a_limit_is_exceeded_by_one_more_and_no_limit_ever() {
        assertThat(new Column.Limit(3, 3).isExceeded()).isFalse();
        assertThat(new Column.Limit(4, 3).isExceeded()).isTrue();
        assertThat(new Column.Limit(1_000, 0).isExceeded()).isFalse();
    }
}
