package dev.repotickets.core.store;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.Subscriber;
import dev.repotickets.core.id.IdSource;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every store has to keep.
public interface StoreContract {

    /// What a store is made of.
    record Setup(
            IdSource ids,
            InstantSource clock,
            List<Policy> policies,
            List<Subscriber> subscribers) {}

    /// A new store without anything in it, which numbers its ids.
    Store open(Setup setup);

    @Test
    default void a_write_is_seen_by_the_next_reader() {
        Store store = plain();

        Ticket written = store.write(tx -> tx.apply(open(tx, "Login fails")));

        assertThat(written.key()).isEqualTo("LOGIN-1");
        assertThat(ticket(store, "LOGIN-1")).isEqualTo(written);
        assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND)))
                .containsExactly("LOGIN-1");
        assertThat(store.<List<Ticket>>read(view -> view.all(Ticket.KIND)))
                .containsExactly(written);
    }

    @Test
    default void a_failed_write_keeps_nothing_and_publishes_nothing() {
        var heard = new ArrayList<Event>();
        Store store = open(setup(List.of(), List.of(heard::addAll)));
        Ticket before = store.write(tx -> tx.apply(open(tx, "Login fails")));
        heard.clear();

        assertThatThrownBy(() ->
                        store.write(tx -> {
                            tx.apply(retitled(before, "Changed"));
                            tx.apply(open(tx, "Other"));
                            tx.apply(comment(tx, "LOGIN-1", "hello"));
                            throw new NoSuchElementException("no more");
                        }))
                .isInstanceOf(NoSuchElementException.class);

        assertThat(ticket(store, "LOGIN-1")).isEqualTo(before);
        assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND)))
                .containsExactly("LOGIN-1");
        assertThat(comments(store, "LOGIN-1")).isEmpty();
        assertThat(store.<List<Fact>>read(view -> view.facts(Ticket.KIND, "LOGIN-1"))).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    default void facts_are_published_after_the_commit_and_in_order() {
        var self = new AtomicReference<Store>();
        var heard = new ArrayList<String>();
        Subscriber subscriber =
                events ->
                        events.forEach(event ->
                                heard.add(
                                        event.type()
                                                + " "
                                                + ticket(self.get(), event.subject())
                                                        .headline()
                                                        .title()));
        Store store = open(setup(List.of(), List.of(subscriber)));
        self.set(store);

        store.write(tx -> {
            Ticket ticket = tx.apply(open(tx, "Login fails"));
            assertThat(heard).isEmpty();
            tx.apply(comment(tx, "LOGIN-1", "hello"));
            return tx.apply(retitled(ticket, "Changed"));
        });

        assertThat(heard)
                .containsExactly(
                        "ticket.created Changed",
                        "ticket.commented Changed",
                        "ticket.updated Changed");
    }

    @Test
    default void threads_hear_of_each_others_writes_in_the_order_of_the_commits() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Subscriber subscriber =
                events -> events.forEach(event -> heard.add(String.join(",", changed(event))));
        Store store = open(setup(List.of(), List.of(subscriber)));
        store.write(tx -> tx.apply(open(tx, "0")));
        heard.clear();

        inThreads(4, () -> repeat(25, () -> store.write(tx -> tx.apply(counted(tx, "0-1")))));

        assertThat(heard)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toList());
    }

    @Test
    default void a_subscriber_that_throws_reaches_neither_the_writer_nor_the_next_subscriber() {
        var heard = new ArrayList<Event>();
        Subscriber broken =
                _ -> {
                    throw new IllegalStateException("this subscriber is broken on purpose");
                };
        Store store = open(setup(List.of(), List.of(broken, heard::addAll)));

        store.write(tx -> tx.apply(open(tx, "Login fails")));
        String answer =
                store.writeOnce(
                        new IdempotencyKey("k", "d"),
                        tx -> tx.apply(open(tx, "Login again")).key());

        assertThat(answer).isEqualTo("LOGIN-2");
        assertThat(store.writeOnce(new IdempotencyKey("k", "d"), _ -> "never"))
                .isEqualTo("LOGIN-2");
        assertThat(heard).hasSize(2);
    }

    @Test
    default void a_writer_sees_its_own_changes() {
        Store store = plain();

        store.write(tx -> {
            Ticket first = tx.apply(open(tx, "Login fails"));
            Optional<String> revision = tx.revision(Ticket.KIND, "LOGIN-1");
            Comment comment = tx.apply(comment(tx, "LOGIN-1", "hello"));
            Ticket second = tx.apply(retitled(first, "Changed"));

            assertThat(tx.find(Ticket.KIND, "LOGIN-1")).contains(second);
            assertThat(tx.all(Ticket.KIND)).containsExactly(second);
            assertThat(tx.keys(Ticket.KIND)).containsExactly("LOGIN-1");
            assertThat(tx.of(Notes.COMMENT, "LOGIN-1")).containsExactly(comment);
            assertThat(tx.facts(Ticket.KIND, "LOGIN-1"))
                    .extracting(Fact::event)
                    .containsExactly("ticket.updated");
            assertThat(tx.revision(Ticket.KIND, "LOGIN-1")).isPresent().isNotEqualTo(revision);
            assertThat(tx.lastActivity(Ticket.KIND, "LOGIN-1")).contains(NOON);
            return "";
        });
    }

    @Test
    default void facts_that_the_state_does_not_tell_are_kept_and_others_are_not() {
        Store store = plain();

        store.write(tx -> {
            Ticket ticket = tx.apply(open(tx, "Login fails"));
            tx.apply(comment(tx, "LOGIN-1", "hello"));
            return tx.apply(
                    ticket.edit(Edits.status("in-progress"), RULES, ADA, NOON.plusSeconds(1)));
        });

        List<Fact> facts = store.read(view -> view.facts(Ticket.KIND, "LOGIN-1"));
        assertThat(facts).hasSize(1);
        Fact fact = facts.getFirst();
        assertThat(fact.event()).isEqualTo("ticket.updated");
        assertThat(fact.author()).isEqualTo("Ada");
        assertThat(fact.email()).isEqualTo("ada@example.org");
        assertThat(fact.at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(fact.changes()).extracting(it -> it.field()).containsExactly("status");
        assertThat(fact.changes().getFirst().after()).isEqualTo("in-progress");
    }

    @Test
    default void policies_are_followed_inside_the_write() {
        var heard = new ArrayList<String>();
        Policy relatesTheNext =
                (event, view) ->
                        event instanceof TicketEvent.Created
                                        && view.find(Ticket.KIND, "LOGIN-1").isPresent()
                                        && !event.subject().equals("LOGIN-1")
                                ? Stream.of(related(view, event.subject(), "LOGIN-1"))
                                : Stream.empty();
        Store store =
                open(
                        setup(
                                List.of(relatesTheNext),
                                List.of(events -> events.forEach(it -> heard.add(it.type())))));
        store.write(tx -> tx.apply(open(tx, "Login fails")));

        store.write(tx -> {
            tx.apply(open(tx, "Login again"));
            assertThat(tx.find(Ticket.KIND, "LOGIN-2").orElseThrow().links().relatedTo())
                    .hasSize(1);
            return "";
        });

        assertThat(ticket(store, "LOGIN-2").links().relatedTo())
                .containsExactly(new TicketId("LOGIN-1"));
        assertThat(heard).containsExactly("ticket.created", "ticket.created", "ticket.linked");
    }

    @Test
    default void policies_that_follow_each_other_without_end_end_the_write_without_a_trace() {
        Policy endless =
                (event, view) ->
                        event instanceof TicketEvent.Updated
                                ? Stream.of(counted(view, event.subject()))
                                : Stream.empty();
        Store store = open(setup(List.of(endless), List.of()));
        store.write(tx -> tx.apply(open(tx, "0")));

        assertThatThrownBy(() -> store.write(tx -> tx.apply(counted(tx, "0-1"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without end");

        assertThat(ticket(store, "0-1").headline().title()).isEqualTo("0");
    }

    @Test
    default void the_same_key_gives_the_same_answer_and_writes_once() {
        Store store = plain();
        var key = new IdempotencyKey("0198", "digest");

        String first = store.writeOnce(key, tx -> tx.apply(open(tx, "Login")).key() + "\n\nyes\n");
        String second = store.writeOnce(key, tx -> tx.apply(open(tx, "Login")).key());

        assertThat(second).isEqualTo(first).isEqualTo("LOGIN-1\n\nyes\n");
        assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND))).hasSize(1);
    }

    @Test
    default void the_same_key_for_something_else_is_refused() {
        Store store = plain();
        store.writeOnce(new IdempotencyKey("k", "one"), tx -> tx.apply(open(tx, "Login")).key());

        assertThatThrownBy(() ->
                        store.writeOnce(
                                new IdempotencyKey("k", "two"),
                                tx -> tx.apply(open(tx, "Login")).key()))
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
        Ticket ticket = store.write(tx -> tx.apply(open(tx, "Login fails")));
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
        store.write(tx -> tx.apply(open(tx, "Login fails")));
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
        store.write(tx -> tx.apply(open(tx, "Login fails")));

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

        assertThatThrownBy(() -> store.write(_ -> store.write(tx -> tx.apply(open(tx, "Inner")))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND))).isEmpty();
    }

    private Store plain() {
        return open(setup(List.of(), List.of()));
    }

    private static Setup setup(List<Policy> policies, List<Subscriber> subscribers) {
        return new Setup(
                new RandomIds(new Random(1)), InstantSource.fixed(NOON), policies, subscribers);
    }

    private static Change<Ticket> open(Writer tx, String title) {
        String word = title.split(" ", -1)[0].toUpperCase(Locale.ROOT);
        return Samples.opened(tx.mint(Ticket.KIND, word), tx.ids().uid(NOON), title);
    }

    private static Change<Comment> comment(Writer tx, String owner, String text) {
        return Notes.commented(Samples.comment(owner, tx.ids().uid(NOON), text), ADA, NOON);
    }

    private static Change<Ticket> retitled(Ticket ticket, String title) {
        return ticket.edit(Edits.title(title), RULES, ADA, NOON);
    }

    private static Change<Ticket> counted(Reader view, String key) {
        Ticket ticket = find(view, key);
        return retitled(ticket, String.valueOf(Integer.parseInt(ticket.headline().title()) + 1));
    }

    private static Change<Ticket> related(Reader view, String key, String other) {
        return find(view, key).link(LinkType.RELATES_TO, new TicketId(other), ADA, NOON);
    }

    private static Ticket find(Reader view, String key) {
        return view.find(Ticket.KIND, key).orElseThrow();
    }

    private static String title(Reader view, String key) {
        return find(view, key).headline().title();
    }

    private static Ticket ticket(Store store, String key) {
        return store.<Ticket>read(view -> find(view, key));
    }

    private static List<Comment> comments(Store store, String key) {
        return store.read(view -> view.of(Notes.COMMENT, key));
    }

    private static String revision(Store store) {
        return store.<String>read(view -> view.revision(Ticket.KIND, "LOGIN-1").orElseThrow());
    }

    private static List<String> changed(Event event) {
        return event.changes().stream().map(it -> it.after()).toList();
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private static void inThread(Runnable work) {
        try {
            inThreads(1, work);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inThreads(int count, Runnable work) throws InterruptedException {
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        List<Thread> threads =
                IntStream.range(0, count)
                        .mapToObj(_ ->
                                Thread.ofPlatform()
                                        .uncaughtExceptionHandler((_, e) -> failures.add(e))
                                        .start(work))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }
}
