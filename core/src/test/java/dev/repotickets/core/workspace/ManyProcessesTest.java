package dev.repotickets.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that write into one repository at once.
final class ManyProcessesTest {
    private static final int PROCESSES = 8;
    private static final int WRITES = 25;

    @TempDir private Path folder;

    @BeforeEach
    void initialize() throws Exception {
        GitCommand.init(Files.createDirectory(folder.resolve("main")));
        try (var workspaces = Opened.in(folder.resolve("main"))) {
            workspaces.initialize("");
        }
    }

    @Test
    void tickets_with_the_same_first_word_all_get_an_id_of_their_own() throws Exception {
        List<String> acknowledged = run(List.of(folder.resolve("main")), "create");

        assertThat(acknowledged).hasSize(PROCESSES * WRITES).doesNotHaveDuplicates();
        assertThat(keys(folder.resolve("main"))).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void comments_on_one_ticket_are_all_there() throws Exception {
        Path main = folder.resolve("main");
        try (var workspaces = Opened.in(main)) {
            workspaces
                    .open()
                    .store()
                    .write(tx -> tx.apply(Samples.opened("LOGIN-1", Samples.uid(1), "Login")));
        }

        List<String> acknowledged = run(List.of(main), "LOGIN-1");

        assertThat(acknowledged).hasSize(PROCESSES * WRITES).doesNotHaveDuplicates();
        try (var workspaces = Opened.in(main)) {
            List<Comment> comments =
                    workspaces.open().store().read(view -> view.of(Notes.COMMENT, "LOGIN-1"));
            assertThat(comments)
                    .extracting(Comment::key)
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    @Test
    void linked_worktrees_of_one_clone_share_their_numbers() throws Exception {
        Path main = folder.resolve("main");
        var git = new GitCommand(main);
        git.commitAll("Set up tickets");
        git.run("worktree", "add", "-q", "-b", "other", folder.resolve("other").toString());

        List<String> acknowledged = run(List.of(main, folder.resolve("other")), "create");

        assertThat(acknowledged).hasSize(PROCESSES * WRITES).doesNotHaveDuplicates();
        var all = new ArrayList<>(keys(main));
        all.addAll(keys(folder.resolve("other")));
        assertThat(keys(main)).hasSize(PROCESSES * WRITES / 2);
        assertThat(all).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    /// Spreads the processes over the folders; what they acknowledged.
    private List<String> run(List<Path> folders, String what) throws Exception {
        var processes = new ArrayList<Process>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(start(folders.get(i % folders.size()), what, i));
        }
        var acknowledged = new ArrayList<String>();
        for (int i = 0; i < PROCESSES; i++) {
            int code = processes.get(i).waitFor();
            assertThat(code).as(Files.readString(folder.resolve("err" + i))).isZero();
            acknowledged.addAll(Files.readAllLines(folder.resolve("out" + i)));
        }
        return acknowledged;
    }

    private Process start(Path repository, String what, int number) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        repository.toString(),
                        what,
                        String.valueOf(WRITES))
                .redirectOutput(folder.resolve("out" + number).toFile())
                .redirectError(folder.resolve("err" + number).toFile())
                .start();
    }

    private static List<String> keys(Path repository) {
        try (var workspaces = Opened.in(repository)) {
            return workspaces.open().store().read(view -> view.keys(Ticket.KIND));
        }
    }
}
