package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who comes into question.
final class CandidatesTest {
    private final Past past = new Past();

    @Test
    void people_with_five_tickets_in_a_year_do() {
        work("ada", 0, 5);
        work("ben", 10, 6);
        work("eve", 20, 4);

        assertThat(names(30)).containsExactly("ada", "ben");
    }

    @Test
    void older_tickets_do_not_count() {
        work("ada", 0, 5);
        work("ben", 10, 5);
        work("eve", 20, 5);

        assertThat(names(366)).containsExactly("ben", "eve");
    }

    @Test
    void where_fewer_than_two_have_five_those_with_any_do() {
        work("eve", 0, 1);
        work("ada", 300, 7);
        work("ben", 310, 1);

        assertThat(names(400)).containsExactly("ada", "ben");
    }

    @Test
    void after_a_year_without_work_everybody_does() {
        work("ben", 0, 5);
        work("ada", 10, 1);

        assertThat(names(1_000)).containsExactly("ada", "ben");
    }

    private void work(String who, int firstDay, int tickets) {
        for (int i = 0; i < tickets; i++) {
            past.add(Lines.line(firstDay + i, who, "core", "Fix it"));
        }
    }

    private List<String> names(int day) {
        return past.candidates(Lines.day(day).getEpochSecond()).stream().map(Person::name).toList();
    }
}
