package dev.repotickets.core.store;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.Subscriber;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// Small things that the contracts of stores do again and again.
final class StoreActs {
    private StoreActs() {}

    static StoreSetup.Setup setup(List<Policy> policies, List<Subscriber> subscribers) {
        return new StoreSetup.Setup(
                new RandomIds(new Random(1)), InstantSource.fixed(NOON), policies, subscribers);
    }

    static Change<Ticket> opened(Writer tx, String title) {
        String word = title.split(" ", -1)[0].toUpperCase(Locale.ROOT);
        return Samples.opened(tx.mint(Ticket.KIND, word), tx.ids().uid(NOON), title);
    }

    static Change<Comment> comment(Writer tx, String owner, String text) {
        return Notes.commented(Samples.comment(owner, tx.ids().uid(NOON), text), ADA, NOON);
    }

    static Change<Ticket> retitled(Ticket ticket, String title) {
        return ticket.edit(Edits.title(title), RULES, ADA, NOON);
    }

    static Change<Ticket> counted(Reader view, String key) {
        Ticket ticket = find(view, key);
        return retitled(ticket, String.valueOf(Integer.parseInt(ticket.headline().title()) + 1));
    }

    static Change<Ticket> related(Reader view, String key, String other) {
        return find(view, key).link(LinkType.RELATES_TO, new TicketId(other), ADA, NOON);
    }

    static Ticket find(Reader view, String key) {
        return view.find(Ticket.KIND, key).orElseThrow();
    }

    static String title(Reader view, String key) {
        return find(view, key).headline().title();
    }

    static Ticket ticket(Store store, String key) {
        return store.<Ticket>read(view -> find(view, key));
    }

    static List<Comment> comments(Store store, String key) {
        return store.read(view -> view.of(Notes.COMMENT, key));
    }

    static String revision(Store store) {
        return store.<String>read(view -> view.revision(Ticket.KIND, "LOGIN-1").orElseThrow());
    }

    static List<String> changed(Event event) {
        return event.changes().stream().map(it -> it.after()).toList();
    }

    static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    static void inThread(Runnable work) {
        try {
            inThreads(1, work);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void inThreads(int count, Runnable work) throws InterruptedException {
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
