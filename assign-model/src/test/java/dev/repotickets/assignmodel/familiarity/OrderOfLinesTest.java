package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said depends on the lines alone, to the bit.
final class OrderOfLinesTest {
    private static final List<Resolved> LINES = ties(Lines.adaAndBen());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lines_of_equal_moments_may_come_in_any_order(long seed) {
        List<Resolved> mixed = mixed(LINES, seed);

        assertThat(said(FamiliarityModel.learn(mixed)))
                .isEqualTo(said(FamiliarityModel.learn(LINES)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lines_may_be_observed_in_any_order(long seed) {
        FamiliarityModel inOrder = FamiliarityModel.learn(LINES.subList(0, 100));
        FamiliarityModel inDisorder = FamiliarityModel.learn(mixed(LINES.subList(0, 100), seed));
        List<Resolved> rest = LINES.subList(100, LINES.size());
        said(inOrder);

        rest.forEach(inOrder::observe);
        mixed(rest, seed)
                .forEach(it -> {
                    inDisorder.observe(it);
                    said(inDisorder);
                });

        assertThat(said(inDisorder)).isEqualTo(said(inOrder));
    }

    @Test
    void a_line_that_is_given_twice_counts_once() {
        FamiliarityModel model = FamiliarityModel.learn(LINES);
        List<Familiar> before = said(model);

        model.observe(LINES.get(7));

        assertThat(said(model)).isEqualTo(before);
        assertThat(said(FamiliarityModel.learn(twice()))).isEqualTo(before);
    }

    private static List<Familiar> said(FamiliarityModel model) {
        return model.rank(Lines.topic("cli", "Print nested file"), Lines.day(201), 9);
    }

    /// Four lines a moment.
    private static List<Resolved> ties(List<Resolved> lines) {
        var tied = new ArrayList<Resolved>();
        for (int i = 0; i < lines.size(); i++) {
            Resolved line = lines.get(i);
            tied.add(
                    new Resolved(
                            line.ticket(), lines.get(i / 4 * 4).at(), line.who(), line.topic()));
        }
        return tied;
    }

    private static List<Resolved> twice() {
        var twice = new ArrayList<>(LINES);
        twice.addAll(LINES);
        return twice;
    }

    private static List<Resolved> mixed(List<Resolved> lines, long seed) {
        var mixed = new ArrayList<>(lines);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }
}
