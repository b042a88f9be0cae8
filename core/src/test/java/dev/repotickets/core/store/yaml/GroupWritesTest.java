package dev.repotickets.core.store.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.store.IdempotencyKey;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Threads that write to one store at once, which commits those that wait as a group.
final class GroupWritesTest {
    private static final int THREADS = 8;
    private static final int EACH = 10;

    @TempDir Path folder;

    @Test
    void each_of_many_threads_gets_ids_of_its_own_and_sees_the_tickets_before() throws Exception {
        try (var store = YamlStores.open(folder)) {
            List<List<String>> made =
                    together(() -> {
                        var ids = new ArrayList<String>();
                        for (int i = 0; i < EACH; i++) {
                            ids.add(
                                    store.write(tx -> {
                                        String id = create(tx);
                                        assertThat(tx.view().keys(Ticket.KIND)).contains(id);
                                        assertThat(tx.heads(TicketHead.FORM))
                                                .hasSameSizeAs(tx.view().all(Ticket.KIND));
                                        return id;
                                    }));
                        }
                        return ids;
                    });

            Set<String> ids = Set.copyOf(made.stream().flatMap(List::stream).toList());
            assertThat(ids).hasSize(THREADS * EACH);
            assertThat(keys(store)).containsExactlyInAnyOrderElementsOf(ids);
            int heads = store.read(view -> view.heads(TicketHead.FORM).size());
            assertThat(heads).isEqualTo(THREADS * EACH);
        }
    }

    @Test
    void one_key_sent_by_many_threads_writes_once() throws Exception {
        var key = new IdempotencyKey("key", "digest");
        try (var store = YamlStores.open(folder)) {
            List<String> answers = together(() -> store.writeOnce(key, GroupWritesTest::create));

            assertThat(keys(store)).hasSize(1);
            assertThat(answers).containsOnly(keys(store).getFirst());
        }
    }

    private static String create(Writer tx) {
        String id = tx.mint(Ticket.KIND, "FIX");
        tx.apply(Samples.opened(id, tx.ids().uid(Samples.NOON), "Something to do"));
        return id;
    }

    private static List<String> keys(Store store) {
        return store.read(view -> view.keys(Ticket.KIND));
    }

    private static <T> List<T> together(Callable<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var started = new ArrayList<Future<T>>();
            for (int i = 0; i < THREADS; i++) {
                started.add(pool.submit(work));
            }
            var answers = new ArrayList<T>();
            for (Future<T> each : started) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
