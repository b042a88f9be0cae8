package dev.repotickets.core.event;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Subscriptions subscriptions = new Subscriptions();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private record Happened(String subject, Actor by, Instant at) implements Event {
        @Override
        public String type() {
            return "test.happened";
        }
    }

    @Test
    void facts_are_told_in_their_order_to_those_who_want_them() throws InterruptedException {
        Subscription odd =
                subscriptions.subscribe(
                        it -> Integer.parseInt(it.subject()) % 2 == 1,
                        100,
                        it -> told.add(it.subject()));

        subscriptions.committed(events(0, 6));
        subscriptions.close();

        assertThat(odd.awaitEnd(PATIENCE)).isTrue();
        assertThat(told).containsExactly("1", "3", "5");
        assertThat(subscriptions.size()).isZero();
    }

    @Test
    void one_who_does_not_listen_holds_nobody_up_and_is_told_how_much_it_missed()
            throws InterruptedException {
        var begun = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        Subscription slow = subscriptions.subscribe(_ -> true, 2, slow(begun, released));
        Subscription quick = subscriptions.subscribe(_ -> true, 100, _ -> {});

        subscriptions.committed(events(0, 1));
        begun.await();
        subscriptions.committed(events(1, 6));
        released.countDown();
        slow.close();
        quick.close();

        assertThat(slow.awaitEnd(PATIENCE)).isTrue();
        assertThat(quick.awaitEnd(PATIENCE)).isTrue();
        assertThat(told).containsExactly("0", "1", "2", "missed 3");
    }

    @Test
    void one_that_throws_is_told_the_next_fact_all_the_same() throws InterruptedException {
        Subscription broken =
                subscriptions.subscribe(
                        _ -> true,
                        100,
                        it -> {
                            told.add(it.subject());
                            throw new IllegalStateException("broken");
                        });

        subscriptions.committed(events(0, 2));
        broken.close();

        assertThat(broken.awaitEnd(PATIENCE)).isTrue();
        assertThat(told).containsExactly("0", "1");
    }

    @Test
    void one_that_left_hears_nothing_more() throws InterruptedException {
        Subscription left = subscriptions.subscribe(_ -> true, 9, it -> told.add(it.subject()));
        left.close();
        subscriptions.committed(events(0, 3));

        assertThat(left.awaitEnd(PATIENCE)).isTrue();
        assertThat(told).isEmpty();
    }

    private Listener slow(CountDownLatch begun, CountDownLatch released) {
        return new Listener() {
            @Override
            public void happened(Event event) {
                told.add(event.subject());
                begun.countDown();
                try {
                    released.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void missed(long count) {
                told.add("missed " + count);
            }
        };
    }

    private static List<Event> events(int from, int to) {
        return IntStream.range(from, to)
                .<Event>mapToObj(it -> new Happened(String.valueOf(it), ADA, NOON))
                .toList();
    }
}
