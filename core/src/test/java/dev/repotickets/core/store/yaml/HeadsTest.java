package dev.repotickets.core.store.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.snapshot.SqliteSnapshot;
import dev.repotickets.core.ticket.Resolution;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lists read, where a write or the files go wrong.
class HeadsTest {
    private static final String LINE = "could not go on";

    @TempDir private Path folder;

    @BeforeEach
    void write() {
        try (YamlStore store = YamlStores.open(folder)) {
            store.write(tx -> {
                for (String id : List.of("A-1", "A-2", "A-10")) {
                    tx.apply(Samples.opened(id, tx.ids().uid(Samples.NOON), "Do it"));
                }
                return "";
            });
        }
    }

    @Test
    void a_write_that_was_given_up_leaves_no_head_behind() {
        try (YamlStore store = YamlStores.open(folder)) {
            for (int looksBefore = 0; looksBefore < 2; looksBefore++) {
                assertThatThrownBy(() -> closeAndGiveUp(store)).hasMessage(LINE);
                assertThat(statuses(store)).containsOnly("open");
            }
        }
        try (YamlStore another = YamlStores.open(folder)) {
            assertThat(statuses(another)).hasSize(3).containsOnly("open");
        }
    }

    private static String closeAndGiveUp(YamlStore store) {
        return store.write(tx -> {
            Ticket ticket = tx.find(Ticket.KIND, "A-1").orElseThrow();
            tx.apply(
                    ticket.close(
                            Resolution.DONE,
                            "",
                            Optional.empty(),
                            Configuration.DEFAULT,
                            Samples.ADA,
                            Samples.NOON));
            assertThat(tx.heads(TicketHead.FORM))
                    .extracting(TicketHead::status)
                    .containsExactlyInAnyOrder("closed", "open", "open");
            throw new IllegalStateException(LINE);
        });
    }

    @Test
    void what_stands_in_the_place_of_a_folder_is_told_and_hides_only_that_folder()
            throws IOException {
        Path shard = folder.resolve(".tickets/tickets/10");
        Files.move(shard, folder.resolve("elsewhere"));
        Files.writeString(shard, "not a folder");

        try (YamlStore store = YamlStores.open(folder)) {
            List<Fault> faults =
                    store.read(view -> {
                        assertThat(view.heads(TicketHead.FORM))
                                .extracting(TicketHead::key)
                                .containsExactlyInAnyOrder("A-1", "A-2");
                        return view.faults();
                    });

            assertThat(faults)
                    .containsExactly(
                            new Fault(".tickets/tickets/10", 0, "is in the place of a folder"));
        }
    }

    @Test
    void a_page_that_makes_no_sense_is_worked_out_again() {
        try (SqliteSnapshot snapshot = YamlStores.snapshot(folder)) {
            byte[] many = {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 127, -1, -1, -1};
            snapshot.put("tickets/1.1", Map.of("01", new byte[7], "02", many), Set.of());
        }
        try (YamlStore store = YamlStores.open(folder)) {
            assertThat(statuses(store)).hasSize(3);
        }
    }

    private static List<String> statuses(YamlStore store) {
        return store.read(
                view -> view.heads(TicketHead.FORM).stream().map(TicketHead::status).toList());
    }
}
