package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoardTest {
    private final Console console = Console.inMemory();

    @Test
    void tickets_stand_in_the_column_of_their_status() {
        console.done("create", "Fix login", "-p", "high", "-a", "ann");
        console.done("create", "Docs for the very patient reader of long titles");
        console.done("update", "FIX-1", "-s", "in-progress");

        assertThat(console.done("board"))
                .isEqualTo(
                        """
                        open (1)            in-progress (1)     blocked (0)         closed (0)          cancelled (0)

                        DOCS-1  medium      FIX-1  high, ann
                        Docs for the ve...  Fix login
                        """);
    }

    @Test
    void a_column_shows_the_most_urgent_and_says_how_many_more_there_are() {
        for (int i = 0; i < 12; i++) {
            console.done("create", "Task " + i);
        }
        console.done("create", "Urgent", "-p", "critical");

        String board = console.done("board", "--limit", "3");

        assertThat(board).contains("open (13)").contains("... 10 more");
        assertThat(board.indexOf("URGENT-1")).isLessThan(board.indexOf("TASK-"));
    }

    @Test
    void it_can_be_narrowed_to_some_and_given_as_json() {
        console.done("create", "Fix login", "-a", "ann");
        console.done("create", "Docs");

        assertThat(console.done("board", "-a", "ann")).contains("FIX-1").doesNotContain("DOCS-1");
        assertThat(console.done("board", "--json"))
                .contains("\"status\": \"open\"", "\"total\": 2", "\"id\": \"DOCS-1\"");
    }

    @Test
    void an_empty_board_says_so() {
        assertThat(console.done("board")).isEqualTo("No tickets found.\n");
    }

    @Test
    void a_column_above_its_limit_is_marked_and_told() {
        console.done("create", "Fix login");
        console.done("create", "Write docs");
        console.done("config", "set", "wip_limits", "{\"open\":1,\"in-progress\":1}");

        assertThat(console.done("board"))
                .contains(
                        "! open (2)", "  in-progress (0)", "! open has 2 tickets; its limit is 1.");
        assertThat(console.done("board", "--json")).contains("\"wip_limit\": 1");
        assertThat(console.done("board", "-a", "none")).doesNotContain("!");
        console.done("update", "FIX-1", "--status", "in-progress");
        assertThat(console.done("board")).contains("open (1)").doesNotContain("!");
    }
}
