package dev.repotickets.core.store;

import static dev.repotickets.core.store.StoreActs.changed;
import static dev.repotickets.core.store.StoreActs.comment;
import static dev.repotickets.core.store.StoreActs.comments;
import static dev.repotickets.core.store.StoreActs.counted;
import static dev.repotickets.core.store.StoreActs.inThreads;
import static dev.repotickets.core.store.StoreActs.opened;
import static dev.repotickets.core.store.StoreActs.related;
import static dev.repotickets.core.store.StoreActs.repeat;
import static dev.repotickets.core.store.StoreActs.retitled;
import static dev.repotickets.core.store.StoreActs.setup;
import static dev.repotickets.core.store.StoreActs.ticket;
import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.Subscriber;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every store has to keep of writes, and of the facts that it publishes.
public interface StoreWriteContract extends StoreSetup {
    @Test
    default void a_write_is_seen_by_the_next_reader() {
        Store store = plain();

        Ticket written = store.write(tx -> tx.apply(opened(tx, "Login fails")));

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
        Ticket before = store.write(tx -> tx.apply(opened(tx, "Login fails")));
        heard.clear();

        assertThatThrownBy(() ->
                        store.write(tx -> {
                            tx.apply(retitled(before, "Changed"));
                            tx.apply(opened(tx, "Other"));
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
            Ticket ticket = tx.apply(opened(tx, "Login fails"));
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
        store.write(tx -> tx.apply(opened(tx, "0")));
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

        store.write(tx -> tx.apply(opened(tx, "Login fails")));
        String answer =
                store.writeOnce(
                        new IdempotencyKey("k", "d"),
                        tx -> tx.apply(opened(tx, "Login again")).key());

        assertThat(answer).isEqualTo("LOGIN-2");
        assertThat(store.writeOnce(new IdempotencyKey("k", "d"), _ -> "never"))
                .isEqualTo("LOGIN-2");
        assertThat(heard).hasSize(2);
    }

    @Test
    default void a_writer_sees_its_own_changes() {
        Store store = plain();

        store.write(tx -> {
            Ticket first = tx.apply(opened(tx, "Login fails"));
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
            Ticket ticket = tx.apply(opened(tx, "Login fails"));
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
        store.write(tx -> tx.apply(opened(tx, "Login fails")));

        store.write(tx -> {
            tx.apply(opened(tx, "Login again"));
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
        store.write(tx -> tx.apply(opened(tx, "0")));

        assertThatThrownBy(() -> store.write(tx -> tx.apply(counted(tx, "0-1"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without end");

        assertThat(ticket(store, "0-1").headline().title()).isEqualTo("0");
    }
}
