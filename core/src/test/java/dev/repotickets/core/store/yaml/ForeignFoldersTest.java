package dev.repotickets.core.store.yaml;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Links and files in the places of folders spoil nothing but themselves.
final class ForeignFoldersTest {
    @TempDir private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private YamlStore store;

    @BeforeEach
    void open() {
        store = YamlStores.open(folder);
        store.write(tx -> tx.apply(Samples.opened("FIX-1", Samples.uid(1), "Fix it")));
        store.write(tx -> tx.apply(Samples.opened("FIX-2", Samples.uid(2), "Fix it too")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tickets/LN", "tickets/02/FIX-2"})
    void a_link_in_the_place_of_a_folder_hides_no_other_ticket(String path) throws IOException {
        clear(path);
        Files.createSymbolicLink(at(path), Path.of("/etc"));

        assertOthersServed(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tickets/ZZ", "tickets/02/FIX-2"})
    void a_file_in_the_place_of_a_folder_hides_no_other_ticket(String path) throws IOException {
        clear(path);
        Files.writeString(at(path), "in the way");

        assertOthersServed(path);
        assertThat(at(path)).hasContent("in the way");
    }

    @Test
    void what_cannot_be_put_beside_a_ticket_is_refused_with_the_reason() throws IOException {
        clear("tickets/02/FIX-2");
        Files.writeString(at("tickets/02/FIX-2"), "in the way");

        Comment comment = Samples.comment("FIX-2", Samples.uid(9), "Hello");
        assertThatThrownBy(() -> store.write(tx -> tx.apply(Notes.commented(comment, ADA, NOON))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> {
                            assertThat(it.problem()).isInstanceOf(Problem.PreconditionFailed.class);
                            assertThat(it.getMessage()).contains("lies behind a file");
                        });
    }

    @Test
    @Timeout(30)
    void where_no_ticket_can_be_made_looking_for_an_id_comes_to_an_end() throws IOException {
        clear("tickets/01/FIX-1");
        clear("tickets/02/FIX-2");
        clear("tickets/01");
        clear("tickets/02");
        clear("tickets");
        Files.createSymbolicLink(at("tickets"), Files.createDirectory(folder.resolve("else")));

        assertThatThrownBy(() -> store.write(tx -> tx.mint(Ticket.KIND, "FIX")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it ->
                                assertThat(it.problem())
                                        .isInstanceOf(Problem.PreconditionFailed.class));
    }

    private void assertOthersServed(String path) {
        assertThat(store.<List<Ticket>>read(view -> view.all(Ticket.KIND)))
                .extracting(Ticket::key)
                .containsExactly("FIX-1", "FIX-2");
        assertThat(
                        store.<List<Fault>>read(view -> {
                            view.keys(Ticket.KIND).forEach(key -> view.of(Notes.COMMENT, key));
                            return view.faults();
                        }))
                .extracting(Fault::path, Fault::reason)
                .containsExactly(tuple(".tickets/" + path, "is in the place of a folder"));
    }

    private void clear(String path) throws IOException {
        if (Files.isDirectory(at(path))) {
            try (var files = Files.list(at(path))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(at(path));
        }
    }

    private Path at(String path) {
        return folder.resolve(".tickets").resolve(path);
    }
}
