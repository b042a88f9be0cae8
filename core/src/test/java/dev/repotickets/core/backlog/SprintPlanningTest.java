package dev.repotickets.core.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.SprintId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SprintPlanningTest {
    private static final SprintId SPRINT = new SprintId("SPRINT-1");
    private static final SprintId OTHER = new SprintId("SPRINT-2");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_never_exceeds_the_capacity_and_says_why_of_each_that_is_left(int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int capacity = random.nextInt(30);
        List<BacklogItem> order = IntStream.range(0, 15).mapToObj(at -> any(at, random)).toList();

        SprintPlanning.Proposal proposal = SprintPlanning.fill(SPRINT, order, capacity);

        assertThat(proposal.chosen().stream().mapToInt(BacklogItem::points).sum())
                .isLessThanOrEqualTo(capacity);
        assertThat(
                        Stream.concat(
                                proposal.chosen().stream(),
                                proposal.left().stream().map(SprintPlanning.Left::item)))
                .containsExactlyInAnyOrderElementsOf(
                        order.stream()
                                .filter(it -> it.status().isWaiting())
                                .filter(it -> !it.place().sprintId().equals(Optional.of(SPRINT)))
                                .toList());
        assertThat(proposal.left()).noneMatch(it -> it.reason().isBlank());
        assertThat(proposal.chosen()).allMatch(it -> isFree(it, order, proposal));
    }

    @Test
    void a_smaller_item_is_taken_where_a_larger_one_above_does_not_fit() {
        SprintPlanning.Proposal proposal =
                fill(
                        8,
                        BacklogSamples.ready("A-1", 5, List.of()),
                        BacklogSamples.ready("B-1", 8, List.of()),
                        BacklogSamples.ready("C-1", 3, List.of()));

        assertThat(ids(proposal)).containsExactly("A-1", "C-1");
        assertThat(reasons(proposal)).containsExactly("B-1 does not fit: 8 points, 0 left");
    }

    @Test
    void an_item_above_what_it_waits_for_is_taken_with_it_and_before_what_is_below() {
        SprintPlanning.Proposal proposal =
                fill(
                        6,
                        BacklogSamples.ready("A-1", 3, List.of(new BacklogId("B-1"))),
                        BacklogSamples.ready("B-1", 3, List.of()),
                        BacklogSamples.ready("C-1", 3, List.of()));

        assertThat(ids(proposal)).containsExactly("A-1", "B-1");
    }

    @Test
    void each_reason_is_told() {
        SprintPlanning.Proposal proposal =
                fill(
                        100,
                        BacklogSamples.added("A-1"),
                        BacklogSamples.ready("B-1", 3, List.of(new BacklogId("A-1"))),
                        BacklogSamples.item(
                                "C-1",
                                BacklogStatus.READY,
                                Optional.of(1),
                                List.of(),
                                Optional.of(OTHER)),
                        BacklogSamples.ready("D-1", 3, List.of(new BacklogId("GONE-1"))));

        assertThat(reasons(proposal))
                .containsExactly(
                        "A-1 not ready: is new, no story points, no acceptance criteria",
                        "B-1 waits for A-1",
                        "C-1 already in SPRINT-2");
        assertThat(ids(proposal)).containsExactly("D-1");
    }

    private static BacklogItem any(int at, RandomGenerator random) {
        var dependencies = new ArrayList<BacklogId>();
        for (int other = 0; other < 15; other++) {
            if (other != at && random.nextInt(12) == 0) {
                dependencies.add(new BacklogId("A-" + other));
            }
        }
        int sprint = random.nextInt(6);
        return BacklogSamples.item(
                "A-" + at,
                random.nextInt(10) > 3
                        ? BacklogStatus.READY
                        : List.of(BacklogStatus.values()).get(random.nextInt(6)),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(random.nextInt(9)),
                dependencies,
                sprint < 4 ? Optional.empty() : Optional.of(sprint == 4 ? SPRINT : OTHER));
    }

    private static boolean isFree(
            BacklogItem item, List<BacklogItem> order, SprintPlanning.Proposal proposal) {
        return order.stream()
                .filter(it -> item.definition().dependencies().contains(it.id()))
                .allMatch(it ->
                        it.status().isEnded()
                                || proposal.chosen().contains(it)
                                || it.place().sprintId().equals(Optional.of(SPRINT)));
    }

    private static SprintPlanning.Proposal fill(int capacity, BacklogItem... order) {
        return SprintPlanning.fill(SPRINT, List.of(order), capacity);
    }

    private static List<String> ids(SprintPlanning.Proposal proposal) {
        return proposal.chosen().stream().map(BacklogItem::key).toList();
    }

    private static List<String> reasons(SprintPlanning.Proposal proposal) {
        return proposal.left().stream().map(it -> it.item().key() + " " + it.reason()).toList();
    }
}
