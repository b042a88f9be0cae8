package dev.repotickets.core.store;

import static dev.repotickets.core.store.StoreActs.comment;
import static dev.repotickets.core.store.StoreActs.counted;
import static dev.repotickets.core.store.StoreActs.find;
import static dev.repotickets.core.store.StoreActs.inThread;
import static dev.repotickets.core.store.StoreActs.inThreads;
import static dev.repotickets.core.store.StoreActs.opened;
import static dev.repotickets.core.store.StoreActs.repeat;
import static dev.repotickets.core.store.StoreActs.retitled;
import static dev.repotickets.core.store.StoreActs.revision;
import static dev.repotickets.core.store.StoreActs.ticket;
import static dev.repotickets.core.store.StoreActs.title;
import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store has to keep of keys, ids and reads.
public interface StoreReadContract extends StoreSetup {
    @Test
    default void the_same_key_gives_the_same_answer_and_writes_once() {
        Store store = plain();
        var key = new IdempotencyKey("0198", "digest");

        String first =
                store.writeOnce(key, tx -> tx.apply(opened(tx, "Login")).key() + "\n\nyes\n");
        String second = store.writeOnce(key, tx -> tx.apply(opened(tx, "Login")).key());

        assertThat(second).isEqualTo(first).isEqualTo("LOGIN-1\n\nyes\n");
        assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND))).hasSize(1);
    }

    @Test
    default void the_same_key_for_something_else_is_refused() {
        Store store = plain();
        store.writeOnce(new IdempotencyKey("k", "one"), tx -> tx.apply(opened(tx, "Login")).key());

        assertThatThrownBy(() ->
                        store.writeOnce(
                                new IdempotencyKey("k", "two"),
                                tx -> tx.apply(opened(tx, "Login")).key()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem()).isInstanceOf(Problem.InvalidArgument.class));

        assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND))).hasSize(1);
    }

    @Test
    default void a_key_is_forgotten_after_24_hours_and_not_before() {
        var now = new AtomicReference<>(NOON);
        Store store = open(new Setup(new RandomIds(new Random(1)), now::get, List.of(), List.of()));
        var key = new IdempotencyKey("k", "one");
        store.writeOnce(key, _ -> "first");

        now.set(NOON.plus(Duration.ofHours(24)));
        String dayLater = store.writeOnce(key, _ -> "second");
        now.set(NOON.plus(Duration.ofHours(24)).plusMillis(1));
        String later = store.writeOnce(new IdempotencyKey("k", "two"), _ -> "third");

        assertThat(dayLater).isEqualTo("first");
        assertThat(later).isEqualTo("third");
    }

    @Test
    default void a_failed_write_does_not_use_up_its_key() {
        Store store = plain();
        var key = new IdempotencyKey("k", "one");
        assertThatThrownBy(() ->
                        store.writeOnce(
                                key,
                                _ -> {
                                    throw new NoSuchElementException();
                                }))
                .isInstanceOf(NoSuchElementException.class);

        assertThat(store.writeOnce(key, _ -> "second")).isEqualTo("second");
    }

    @Test
    default void no_id_is_minted_twice() {
        Store store = plain();

        String unused = store.write(tx -> tx.mint(Ticket.KIND, "LOGIN"));
        List<String> pair =
                store.write(tx ->
                        List.of(tx.mint(Ticket.KIND, "LOGIN"), tx.mint(Ticket.KIND, "LOGIN")));
        store.write(tx -> tx.apply(Samples.opened("LOGIN-9", tx.ids().uid(NOON), "Nine")));
        store.write(tx -> tx.apply(find(tx, "LOGIN-9").delete(ADA, NOON)));
        List<String> more =
                store.write(tx ->
                        IntStream.range(0, 8)
                                .mapToObj(_ -> tx.mint(Ticket.KIND, "LOGIN"))
                                .toList());

        var all = new ArrayList<>(pair);
        all.add(unused);
        all.addAll(more);
        assertThat(all).doesNotHaveDuplicates().doesNotContain("LOGIN-9");
    }

    @Test
    default void a_word_that_is_new_to_the_counter_goes_on_behind_the_largest_number() {
        Store store = plain();
        store.write(tx -> tx.apply(Samples.opened("LOGIN-7", tx.ids().uid(NOON), "Seven")));

        String next = store.write(tx -> tx.mint(Ticket.KIND, "LOGIN"));

        assertThat(next).isEqualTo("LOGIN-8");
    }

    @Test
    default void readers_see_the_state_before_or_after_a_write_and_never_between()
            throws Exception {
        Store store = plain();
        store.write(tx -> tx.apply(Samples.opened("A-1", tx.ids().uid(NOON), "0")));
        store.write(tx -> tx.apply(Samples.opened("B-1", tx.ids().uid(NOON), "0")));
        var torn = new AtomicInteger();

        inThreads(
                2,
                () ->
                        repeat(
                                50,
                                () -> {
                                    store.write(tx -> {
                                        tx.apply(counted(tx, "A-1"));
                                        return tx.apply(counted(tx, "B-1"));
                                    });
                                    boolean same =
                                            store.<Boolean>read(view ->
                                                    title(view, "A-1").equals(title(view, "B-1")));
                                    torn.addAndGet(same ? 0 : 1);
                                }));

        assertThat(torn).hasValue(0);
        assertThat(ticket(store, "A-1").headline().title()).isEqualTo("100");
    }

    @Test
    default void a_reader_that_fails_over_a_write_in_between_reads_again() {
        Store store = plain();
        store.write(tx -> tx.apply(Samples.opened("A-1", tx.ids().uid(NOON), "0")));
        store.write(tx -> tx.apply(Samples.opened("B-1", tx.ids().uid(NOON), "0")));
        var reads = new AtomicInteger();

        String title =
                store.read(view -> {
                    String first = title(view, "A-1");
                    if (reads.getAndIncrement() == 0) {
                        inThread(() ->
                                store.write(tx -> {
                                    tx.apply(counted(tx, "A-1"));
                                    return tx.apply(counted(tx, "B-1"));
                                }));
                    }
                    if (!first.equals(title(view, "B-1"))) {
                        throw new NoSuchElementException("between two states");
                    }
                    return first;
                });

        assertThat(title).isIn("0", "1");
    }

    @Test
    default void the_revision_changes_exactly_when_the_state_does() {
        Store store = plain();
        Ticket ticket = store.write(tx -> tx.apply(opened(tx, "Login fails")));
        String first = revision(store);

        store.write(tx -> tx.apply(comment(tx, "LOGIN-1", "hello")));
        String afterComment = revision(store);
        store.write(tx -> tx.apply(retitled(ticket, "Login fails")));
        String afterNothing = revision(store);
        store.write(tx -> tx.apply(retitled(ticket, "Changed")));
        String afterChange = revision(store);
        store.write(tx -> tx.apply(retitled(ticket, "Login fails")));
        String afterUndo = revision(store);

        assertThat(first).matches("[0-9a-f]{12}").isEqualTo(afterComment).isEqualTo(afterNothing);
        assertThat(afterChange).isNotEqualTo(first);
        assertThat(afterUndo).isEqualTo(first);
        assertThat(store.<Optional<String>>read(view -> view.revision(Ticket.KIND, "LOGIN-2")))
                .isEmpty();
    }

    @Test
    default void the_last_activity_is_that_beside_the_entity() {
        Store store = plain();
        store.write(tx -> tx.apply(opened(tx, "Login fails")));
        Optional<Instant> none = store.read(view -> view.lastActivity(Ticket.KIND, "LOGIN-1"));
        Instant later = NOON.plusSeconds(60);
        store.write(tx -> {
            Uid uid = tx.ids().uid(later);
            return tx.apply(Notes.commented(Samples.comment("LOGIN-1", uid, "hi"), ADA, later));
        });

        assertThat(none).isEmpty();
        assertThat(store.<Optional<Instant>>read(view -> view.lastActivity(Ticket.KIND, "LOGIN-1")))
                .contains(later);
    }

    @Test
    default void what_is_no_key_finds_nothing() {
        Store store = plain();
        store.write(tx -> tx.apply(opened(tx, "Login fails")));

        for (String key :
                List.of("", "LOGIN-2", "login-1", "../LOGIN-1", "LOGIN-1\n", "a/b", "-", "\0")) {
            assertThat(store.<Optional<Ticket>>read(view -> view.find(Ticket.KIND, key)))
                    .as(key)
                    .isEmpty();
            assertThat(store.<List<Comment>>read(view -> view.of(Notes.COMMENT, key)))
                    .as(key)
                    .isEmpty();
            assertThat(store.<Optional<String>>read(view -> view.revision(Ticket.KIND, key)))
                    .as(key)
                    .isEmpty();
        }
    }

    @Test
    default void writes_do_not_nest() {
        Store store = plain();

        assertThatThrownBy(() -> store.write(_ -> store.write(tx -> tx.apply(opened(tx, "Inner")))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND))).isEmpty();
    }
}
