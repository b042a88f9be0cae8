package dev.repotickets.examples.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of the scoreboard, for its table. Nothing is said about how long anything took,
/// but a wrong answer ends it.
class ScoreboardTest {
    private static final int SIZE = 1_000;
    private static final Floor FLOOR = new Floor("floor", 2);

    @TempDir private Path folder;

    @Test
    void the_short_form_gets_right_answers_for_every_row() throws IOException {
        var scoreboard =
                new Scoreboard(
                        new Repositories(folder),
                        new Distribution(Path.of("../server/target/dist")),
                        Effort.SHORT);

        List<Row> rows = scoreboard.rows(SIZE);

        System.out.println(Scoreboard.table(rows));
        assertThat(rows)
                .extracting(Row::work)
                .contains(
                        "CLI show",
                        "CLI list, first in a clone",
                        "stdio ticket_list",
                        "HTTP ticket_search",
                        "stdio ticket_batch, 100 created");
        assertThat(rows).allMatch(it -> it.figure().value() > 0, "took some time");
    }

    @Test
    void a_program_that_fails_is_not_measured() {
        Program shell = Program.in(folder);

        assertThatThrownBy(() -> shell.run("git", "log"))
                .isInstanceOf(WrongAnswerException.class)
                .hasMessageContaining("not a git repository");
    }

    @Test
    void a_row_says_its_ratio_and_whether_it_meets_its_target() {
        var slow = Figure.of(5, Unit.MILLISECONDS);

        assertThat(Row.of("work", slow, FLOOR, Target.times(2)).markdown())
                .isEqualTo(
                        "| work | 5.0 ms |  |  | floor, 2.0 ms | 2.50 | <= 2 x floor | **no** |");
        assertThat(Row.of("work", slow, FLOOR, Target.times(2.5)).isMet()).isTrue();
        assertThat(Row.of("work", slow, FLOOR, new Target.Times(2, 1)).isMet()).isTrue();
        assertThat(Row.of("work", slow, Target.millis(4)).isMet()).isFalse();
    }

    @Test
    void the_median_and_the_slowest_hundredth_are_of_what_was_measured() {
        var durations = new Durations(List.of(3_000_000L, 1_000_000L, 2_000_000L));

        assertThat(durations.median()).isEqualTo(2);
        assertThat(durations.p99()).isEqualTo(3);
    }
}
