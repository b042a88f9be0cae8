package dev.repotickets.core.workspace;

import static dev.repotickets.core.workspace.Tree.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A `.tickets` folder that is somebody else's, or that cannot be written.
final class ForeignFolderTest {
    @TempDir private Path folder;
    private boolean mounted;

    @BeforeEach
    void initialize() throws Exception {
        GitCommand.init(folder);
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            // Lazily, for the lock file stays open as long as the program runs.
            assertThat(run("umount", "-l", folder.resolve("mount").toString())).isZero();
        }
    }

    @Test
    void the_original_layout_is_recognized_and_not_touched() throws IOException {
        write(".tickets/open/LOGIN-1.yaml", "id: LOGIN-1\n");
        write(".tickets/index.yaml", "tickets: {}\n");

        assertRefused("original");
    }

    @Test
    void a_readme_beside_our_own_settings_does_not_make_the_folder_foreign() throws IOException {
        write(".tickets/config.yaml", "default_status: open\n");
        write(".tickets/README.md", "# Our tickets\n");

        try (var workspaces = Opened.in(folder)) {
            assertThat(workspaces.open().configuration().defaultStatus()).isEqualTo("open");
        }
    }

    @Test
    void flat_markdown_tickets_are_recognized_and_not_touched() throws IOException {
        write(".tickets/nw-5c46.md", "---\nid: nw-5c46\n---\n# Fix it\n");

        assertRefused("Markdown");
    }

    @Test
    void a_link_in_place_of_the_folder_is_refused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectory(elsewhere.resolve("tickets"));
        Files.createSymbolicLink(folder.resolve(".tickets"), elsewhere);

        assertRefused("link");
    }

    @Test
    void a_full_disk_is_told_and_nothing_is_lost() throws Exception {
        Path small = mount("-t", "tmpfs", "-o", "size=1m", "tmpfs");
        GitCommand.init(small);
        try (var workspaces = Opened.in(small)) {
            Store store = workspaces.initialize("").workspace().store();
            var acknowledged = new ArrayList<String>();
            assertThatThrownBy(
                            () -> {
                                for (int i = 1; i < 1000; i++) {
                                    String id = "FIX-" + i;
                                    store.write(tx -> tx.apply(large(id)));
                                    acknowledged.add(id);
                                }
                            })
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            it -> {
                                assertThat(it.problem()).isInstanceOf(Problem.LimitExceeded.class);
                                assertThat(it.getMessage()).contains("no space left");
                            });

            assertThat(acknowledged).isNotEmpty();
            assertThat(store.<List<Ticket>>read(view -> view.all(Ticket.KIND)))
                    .extracting(Ticket::key)
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_can_be_read_and_says_so() throws Exception {
        Path original = Files.createDirectory(folder.resolve("original"));
        GitCommand.init(original);
        try (var workspaces = Opened.in(original)) {
            Store store = workspaces.initialize("").workspace().store();
            store.write(tx -> tx.apply(Samples.opened("FIX-1", Samples.uid(1), "Fix it")));
        }
        Path locked = mount("--bind", original.toString());
        assumeTrue(
                run("mount", "-o", "remount,ro,bind", locked.toString()) == 0,
                "file systems cannot be made read-only here");
        List<String> before = tree(locked);

        try (var workspaces = Opened.in(locked)) {
            Store store = workspaces.open().store();
            assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND)))
                    .containsExactly("FIX-1");
            assertThatThrownBy(() ->
                            store.write(tx ->
                                    tx.apply(Samples.opened("FIX-2", Samples.uid(2), "More"))))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            it -> assertThat(it.problem()).isInstanceOf(Problem.ReadOnly.class));
        }
        assertThat(tree(locked)).isEqualTo(before);
    }

    @Test
    void where_the_repository_cannot_be_written_coordination_lies_beside_the_tickets()
            throws Exception {
        try (var workspaces = Opened.in(folder)) {
            workspaces.initialize("");
        }
        Path git = folder.resolve(".git");
        assumeTrue(
                run("mount", "--bind", git.toString(), git.toString()) == 0
                        && run("mount", "-o", "remount,ro,bind", git.toString()) == 0,
                "folders cannot be mounted here: no read-only repository to try");
        try (var workspaces = Opened.in(folder)) {
            Store store = workspaces.open().store();
            store.write(tx ->
                    tx.apply(
                            Samples.opened(tx.mint(Ticket.KIND, "FIX"), Samples.uid(1), "Fix it")));

            assertThat(store.<List<String>>read(view -> view.keys(Ticket.KIND)))
                    .containsExactly("FIX-1");
            assertThat(folder.resolve(".tickets/.local")).isDirectory();
        } finally {
            assertThat(run("umount", "-l", git.toString())).isZero();
        }
    }

    private void assertRefused(String reason) throws IOException {
        List<String> before = tree(folder);
        try (var workspaces = Opened.in(folder)) {
            for (var attempt :
                    List.<Runnable>of(workspaces::open, () -> workspaces.initialize(""))) {
                assertThatThrownBy(attempt::run)
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                it -> {
                                    assertThat(it.problem())
                                            .isInstanceOf(Problem.PreconditionFailed.class);
                                    assertThat(it.getMessage()).contains(reason);
                                });
            }
        }
        assertThat(tree(folder)).isEqualTo(before);
    }

    private static Change<Ticket> large(String id) {
        return Samples.opened(
                id,
                Samples.uid(Integer.parseInt(id.substring(4))),
                "Large",
                "x".repeat(30_000),
                List.of(),
                Specification.NONE);
    }

    private Path mount(String... what) throws Exception {
        Path point = Files.createDirectory(folder.resolve("mount"));
        var command = new ArrayList<String>(List.of("mount"));
        command.addAll(List.of(what));
        command.add(point.toString());
        mounted = run(command.toArray(String[]::new)) == 0;
        assumeTrue(mounted, "file systems cannot be mounted here, which needs the root user");
        return point;
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }
}
