package dev.repotickets.core.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
    private static final int THINGS = 20;

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_moves_give_the_order_of_a_plain_list(int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        var model = new ArrayList<>(IntStream.range(0, THINGS).boxed().toList());
        var ranks = new HashMap<Integer, Rank>();
        for (int move = 0; move < 200; move++) {
            int moved = model.remove(/* index */ random.nextInt(THINGS));
            int anchor = random.nextInt(THINGS - 1);
            boolean before = random.nextBoolean();
            apply(ranks, model, moved, anchor, before);
            model.add(before ? anchor : anchor + 1, moved);

            assertThat(order(ranks)).isEqualTo(model.subList(0, ranks.size()));
        }
        assertThat(ranks.values()).allMatch(it -> it.value().length() <= 12);
    }

    @Test
    void a_move_writes_one_thing_and_keys_stay_short_at_the_same_place() {
        List<Optional<Rank>> order = ranked("a0", "a1");
        int others = 0;
        for (int move = 0; move < 1_000; move++) {
            Ranking ranking = Ranking.move(order, order.size() - 1, true);
            others += ranking.others().isEmpty() ? 0 : 1;
            ranking.others().forEach((at, rank) -> order.set(at, Optional.of(rank)));
            order.add(order.size() - 1, Optional.of(ranking.moved()));
        }

        assertThat(order.stream().map(Optional::orElseThrow)).isSorted();
        assertThat(order).allMatch(it -> it.orElseThrow().value().length() <= 40);
        assertThat(others).isLessThan(10);
    }

    @Test
    void what_stands_above_an_unranked_anchor_is_ranked_where_it_stands() {
        List<Optional<Rank>> order =
                new ArrayList<>(
                        List.of(
                                Optional.of(new Rank("a0")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));

        Ranking ranking = Ranking.move(order, 2, true);

        assertThat(ranking.others()).containsOnlyKeys(1, 2);
        assertThat(ranking.moved())
                .isGreaterThan(ranking.others().get(1))
                .isLessThan(ranking.others().get(2));
    }

    @Test
    void equal_ranks_of_a_merge_are_told_apart_by_the_next_move() {
        Ranking ranking = Ranking.move(ranked("a1", "a1", "a1"), 1, true);

        assertThat(ranking.moved()).isEqualTo(new Rank("a1"));
        assertThat(ranking.others())
                .isEqualTo(Map.of(0, new Rank("a0"), 1, new Rank("a2"), 2, new Rank("a3")));
    }

    @ParameterizedTest
    @CsvSource({
        ",,a0",
        ",a0,Zz",
        "a0,,a1",
        "az,,b00",
        ",b00,az",
        "a0,a1,a0V",
        "a0,a0V,a0G",
        "Zz,a0,ZzV",
        "a0V,a1,a0l",
        ",a0V,a0",
        "bzz,,c000",
        "a0,a2,a1",
        ",Z0,Yzz"
    })
    void a_rank_lies_between_its_neighbours(
            @Nullable String low, @Nullable String high, String expected) {
        assertThat(
                        Rank.between(
                                Optional.ofNullable(low).map(Rank::new),
                                Optional.ofNullable(high).map(Rank::new)))
                .isEqualTo(new Rank(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "0a", "a00", "b0", "a0-", "ü0", "a01 "})
    void what_is_no_rank_is_refused(String text) {
        assertThatThrownBy(() -> new Rank(text)).hasMessageContaining("is not a rank");
    }

    private static void apply(
            Map<Integer, Rank> ranks, List<Integer> others, int moved, int anchor, boolean before) {
        List<Optional<Rank>> order =
                others.stream().map(it -> Optional.ofNullable(ranks.get(it))).toList();
        Ranking ranking = Ranking.move(order, anchor, before);
        ranking.others().forEach((at, rank) -> ranks.put(others.get(at), rank));
        ranks.put(moved, ranking.moved());
    }

    private static List<Integer> order(Map<Integer, Rank> ranks) {
        return ranks.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Optional<Rank>> ranked(String... ranks) {
        return new ArrayList<>(
                List.of(ranks).stream().map(it -> Optional.of(new Rank(it))).toList());
    }
}
