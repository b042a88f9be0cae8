package dev.repotickets.core.store.yaml;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that people, editors, merges and attackers leave in the folder.
final class ForeignFilesTest {
    private static final String GOOD = "tickets/01/FIX-1.yaml";
    private static final String BAD = "tickets/02/FIX-2.yaml";

    @TempDir private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private YamlStore store;

    @BeforeEach
    void open() {
        store = YamlStores.open(folder);
        store.write(tx -> tx.apply(Samples.opened("FIX-1", Samples.uid(1), "Fix it")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void unknown_keys_are_kept_byte_for_byte_through_an_update() throws IOException {
        String unknown =
                """

                kind: of ours

                newer:   {a: 1,  b: [x,y]}   # from a newer version

                owner: somebody
                """;
        String requirement =
                """

                requirements:
                  - id: r1
                    title: Sessions survive
                    status: draft
                    created_at: 2026-11-24T12:00:00Z
                    kind:   "of theirs"   # stays
                    newer: [1,  2]
                """;
        write(GOOD, text(GOOD) + requirement + unknown);

        edit("Changed");

        assertThat(text(GOOD)).contains(unknown).contains(requirement).contains("title: Changed\n");
    }

    @Test
    void comments_and_formatting_of_a_hand_written_file_are_kept() throws IOException {
        String original =
                """
                # Please talk to Ada first.
                id:   FIX-2
                uid: "0197c3a1-7b1e-7c55-b0a3-5d1c1e9b3f10"
                title: 'Fix it'   # for now
                status: open
                priority: medium


                # what it is about
                labels: [b, a]
                created_at: 2026-11-24T12:00:00Z
                reporter: Ada
                """;
        write(BAD, original);

        Ticket ticket = find("FIX-2").orElseThrow();
        store.write(tx -> tx.apply(ticket.edit(Edits.priority("high"), RULES, ADA, NOON)));

        assertThat(text(BAD)).isEqualTo(original.replace("medium", "high"));
    }

    @Test
    void an_edit_of_the_same_size_within_one_tick_of_the_clock_is_seen() throws IOException {
        assertThat(title()).isEqualTo("Fix it");
        FileTime time = Files.getLastModifiedTime(path(GOOD));

        for (int i = 0; i < 50; i++) {
            String title = i % 2 == 0 ? "Fix me" : "Fix it";
            write(GOOD, text(GOOD).replaceAll("title: .*", "title: " + title));
            Files.setLastModifiedTime(path(GOOD), time);
            assertThat(title()).isEqualTo(title);
        }
    }

    @Test
    void an_edit_of_a_file_that_is_old_enough_to_be_remembered_is_seen() throws IOException {
        Files.setLastModifiedTime(path(GOOD), FileTime.from(NOON.minusSeconds(3600)));
        assertThat(title()).isEqualTo("Fix it");
        assertThat(title()).isEqualTo("Fix it");

        write(GOOD, text(GOOD).replace("Fix it", "Fix me"));

        assertThat(title()).isEqualTo("Fix me");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: FIX-2\n  title: [",
                "",
                "just text",
                "- a\n- list\n",
                "id: FIX-2\n",
                "id: FIX-2\nstatus: open\nstatus: closed\n",
                "a: &x 1\nb: *x\n",
                "--- \na: 1\n---\nb: 2\n",
                "%YAML 3.0\n---\na: 1\n",
                "!!python/object/apply:os.system [\"touch /tmp/pwn-Y09\"]\n",
                "a: \"\\uD800\"\n",
                "<<<<<<< ours\nid: FIX-2\n"
            })
    void a_file_that_cannot_be_understood_is_a_fault_and_stays_as_it_is(String content)
            throws IOException {
        write(BAD, content);

        List<Ticket> all = store.read(view -> view.all(Ticket.KIND));
        List<Fault> faults = faults();

        assertThat(all).extracting(Ticket::key).containsExactly("FIX-1");
        assertThat(faults).extracting(Fault::path).containsExactly(".tickets/" + BAD);
        assertThat(faults.getFirst().reason()).isNotBlank();
        assertUntouchable();
        assertThat(text(BAD)).isEqualTo(content);
        edit("Others go on");
        assertThat(title()).isEqualTo("Others go on");
    }

    @Test
    void a_fault_names_the_line_and_the_reason() throws IOException {
        write(BAD, "id: FIX-2\n\ntitle: x\ntitle: y\n");

        assertThat(faults().getFirst().line()).isEqualTo(4);
        assertThat(faults().getFirst().reason()).contains("title");
    }

    @Test
    void a_file_whose_id_is_not_its_name_is_a_fault_and_not_written_over() throws IOException {
        String other = text(GOOD);
        write(BAD, other);

        assertThat(faults().getFirst().reason()).contains("FIX-1").contains("FIX-2");
        assertUntouchable();
        assertThat(text(BAD)).isEqualTo(other);
        assertThat(find("FIX-1")).isPresent();
        assertThat(find("FIX-2")).isEmpty();
    }

    @Test
    void a_file_in_the_folder_of_another_is_a_fault_and_not_a_second_ticket() throws IOException {
        write("tickets/02/FIX-1.yaml", text(GOOD));

        assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND)))
                .containsExactly("FIX-1");
        assertThat(faults())
                .extracting(Fault::path)
                .containsExactly(".tickets/tickets/02/FIX-1.yaml");
    }

    @Test
    void a_file_of_bytes_that_are_no_text_is_a_fault() throws IOException {
        byte[] bytes = new byte[1 << 20];
        Arrays.fill(bytes, (byte) 0xff);
        Files.createDirectories(path(BAD).getParent());
        Files.write(path(BAD), bytes);

        assertThat(faults().getFirst().reason()).contains("UTF-8");
        assertUntouchable();
        assertThat(Files.readAllBytes(path(BAD))).isEqualTo(bytes);
    }

    @Test
    @Timeout(2)
    void a_file_that_is_too_large_is_a_fault_before_it_is_read() throws IOException {
        write(BAD, "id: FIX-2\n#" + "x".repeat(1 << 20));

        assertThat(faults().getFirst().reason()).contains("large");
        assertUntouchable();
    }

    @Test
    @Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_pipe_in_place_of_a_file_is_a_fault_and_does_not_block() throws Exception {
        Files.createDirectories(path(BAD).getParent());
        run("mkfifo", path(BAD).toString());

        assertThat(faults().getFirst().reason()).contains("neither a file nor a folder");
        assertUntouchable();
    }

    @Test
    @Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_device_in_place_of_a_file_is_a_fault() throws Exception {
        Files.createDirectories(path(BAD).getParent());
        assumeTrue(
                run("mknod", path(BAD).toString(), "c", "1", "5") == 0,
                "device nodes cannot be made here");

        assertThat(faults().getFirst().reason()).contains("neither a file nor a folder");
        assertUntouchable();
    }

    @Test
    void a_link_in_place_of_a_file_is_a_fault_and_what_it_names_is_never_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), text(GOOD).replace("-1", "-2"));
        Files.createDirectories(path(BAD).getParent());
        Files.createSymbolicLink(path(BAD), secret);

        assertThat(find("FIX-2")).isEmpty();
        assertThat(faults().getFirst().reason()).contains("link");
        assertUntouchable();
        assertThat(path(BAD)).isSymbolicLink();
    }

    @Test
    void a_folder_of_links_is_not_followed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("FIX-2.yaml"), text(GOOD).replace("-1", "-2"));
        Files.createSymbolicLink(path("tickets/02"), elsewhere);

        assertThat(find("FIX-2")).isEmpty();
        assertUntouchable();
        assertThat(elsewhere).isDirectoryContaining("glob:**/FIX-2.yaml");
        assertThat(elsewhere.toFile().list()).hasSize(1);
    }

    @Test
    void a_folder_in_place_of_a_file_is_a_fault() throws IOException {
        Files.createDirectories(path(BAD));

        assertThat(faults().getFirst().reason()).contains("folder");
        assertUntouchable();
    }

    @Test
    void names_that_no_id_has_are_passed_over() throws IOException {
        write("tickets/01/FIX-1\n.yaml", text(GOOD));
        write("tickets/01/\u001b[2J.yaml", text(GOOD));
        write("tickets/01/fix-1.yaml", text(GOOD));

        assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND)))
                .containsExactly("FIX-1");
        assertThat(faults())
                .extracting(Fault::path)
                .containsExactly(".tickets/tickets/01/fix-1.yaml");
    }

    @Test
    void strays_beside_a_ticket_hide_none_of_its_notes() throws IOException {
        Comment comment = Samples.comment("FIX-1", Samples.uid(2), "hello");
        store.write(tx -> tx.apply(Notes.commented(comment, ADA, NOON)));
        String text = text("tickets/01/FIX-1/" + comment.key() + ".yaml");
        write("tickets/01/FIX-1/a\nb.yaml", text);
        write("tickets/01/FIX-1/c:d.yaml", text);
        write("tickets/01/FIX-1/zz.yaml", text);
        write("tickets/01/FIX-1/" + Samples.uid(3).value() + ".yaml", text);
        write(
                "tickets/01/FIX-1/" + Samples.uid(4).value() + ".yaml",
                "kind: newer\nuid: " + Samples.uid(4).value() + "\n");

        record Seen(List<Comment> comments, List<Fault> faults) {}
        Seen seen = store.read(view -> new Seen(view.of(Notes.COMMENT, "FIX-1"), view.faults()));

        assertThat(seen.comments()).containsExactly(comment);
        assertThat(seen.faults())
                .extracting(Fault::path)
                .containsExactly(
                        ".tickets/tickets/01/FIX-1/" + Samples.uid(3).value() + ".yaml",
                        ".tickets/tickets/01/FIX-1/zz.yaml");
        assertThat(store.<Optional<Instant>>read(view -> view.lastActivity(Ticket.KIND, "FIX-1")))
                .contains(Samples.uid(4).at());
    }

    @Test
    void conflict_markers_are_read_as_both_sides_and_written_resolved_on_the_next_change()
            throws IOException {
        String marked =
                text(GOOD)
                        .replace(
                                "status: open\n",
                                "<<<<<<< HEAD\nstatus: blocked\n=======\nstatus:"
                                        + " in-progress\n>>>>>>> other\n");
        write(GOOD, marked);

        Ticket both = find("FIX-1").orElseThrow();

        assertThat(store.<Boolean>read(view -> view.isConflicted(Ticket.KIND, "FIX-1"))).isTrue();
        assertThat(List.of("blocked", "in-progress")).contains(both.headline().status());
        assertThat(both.conflicts()).hasSize(1);
        assertThat(List.of("blocked", "in-progress")).contains(both.conflicts().getFirst().text());
        assertThat(text(GOOD)).isEqualTo(marked);

        edit("Changed");

        assertThat(text(GOOD)).doesNotContain("<<<<<<<", "=======", ">>>>>>>");
        assertThat(find("FIX-1").orElseThrow().conflicts()).isEqualTo(both.conflicts());
        assertThat(store.<Boolean>read(view -> view.isConflicted(Ticket.KIND, "FIX-1"))).isFalse();
    }

    private void edit(String title) {
        store.write(tx -> {
            Ticket ticket = tx.find(Ticket.KIND, "FIX-1").orElseThrow();
            return tx.apply(ticket.edit(Edits.title(title), RULES, ADA, NOON));
        });
    }

    private void assertUntouchable() {
        assertThatThrownBy(() ->
                        store.write(
                                tx -> tx.apply(Samples.opened("FIX-2", Samples.uid(9), "Over it"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it ->
                                assertThat(it.problem())
                                        .isInstanceOf(Problem.PreconditionFailed.class));
    }

    private Optional<Ticket> find(String key) {
        return store.read(view -> view.find(Ticket.KIND, key));
    }

    private String title() {
        return find("FIX-1").orElseThrow().headline().title();
    }

    private List<Fault> faults() {
        return store.read(view -> {
            view.all(Ticket.KIND);
            return view.faults();
        });
    }

    private Path path(String path) {
        return folder.resolve(".tickets").resolve(path);
    }

    private String text(String path) throws IOException {
        return Files.readString(path(path));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(path(path).getParent());
        if (Files.exists(path(path), LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(path(path));
        }
        Files.write(path(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
