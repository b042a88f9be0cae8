package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColourTest {
    private final Console console = Console.inMemory();

    @BeforeEach
    void a_ticket() {
        console.done("create", "Fix");
    }

    @Test
    void colours_are_for_people_who_look() {
        assertThat(isColoured()).isFalse();

        console.watched();
        assertThat(isColoured()).isTrue();
        assertThat(console.run("show", "NOPE-1").err())
                .startsWith("\u001b[31mError:\u001b[0m no ticket");
    }

    @Test
    void no_color_turns_them_off() {
        console.watched().with("NO_COLOR", "1");

        assertThat(isColoured()).isFalse();
    }

    @Test
    void an_empty_no_color_says_nothing() {
        console.watched().with("NO_COLOR", "");

        assertThat(isColoured()).isTrue();
    }

    @Test
    void a_dumb_terminal_has_none() {
        console.watched().with("TERM", "dumb");

        assertThat(isColoured()).isFalse();
    }

    @Test
    void force_color_turns_them_on_and_zero_off() {
        console.with("FORCE_COLOR", "1");
        assertThat(isColoured()).isTrue();

        console.watched().with("FORCE_COLOR", "0");
        assertThat(isColoured()).isFalse();
    }

    @Test
    void no_color_is_stronger_than_force_color() {
        console.with("NO_COLOR", "1").with("FORCE_COLOR", "1");

        assertThat(isColoured()).isFalse();
    }

    @Test
    void the_option_is_stronger_than_all_of_them() {
        console.with("NO_COLOR", "1");
        assertThat(console.done("list", "--color", "always")).contains("\u001b[1m");

        Console other = Console.inMemory().watched().with("FORCE_COLOR", "1");
        other.done("create", "Fix");
        assertThat(other.done("list", "--color=never")).doesNotContain("\u001b");
    }

    private boolean isColoured() {
        return console.done("list").contains("\u001b");
    }
}
