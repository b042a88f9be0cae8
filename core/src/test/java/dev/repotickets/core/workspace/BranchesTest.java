package dev.repotickets.core.workspace;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What git does behind the back of an open store.
final class BranchesTest {
    @TempDir private Path folder;

    @Test
    void another_branch_that_is_checked_out_is_seen_by_the_next_read() throws Exception {
        GitCommand git = GitCommand.init(folder);
        try (var workspaces = Opened.in(folder)) {
            Store store = workspaces.initialize("").workspace().store();
            store.write(tx -> tx.apply(Samples.opened("FIX-1", Samples.uid(1), "on main")));
            git.commitAll("One");
            git.run("checkout", "-q", "-b", "side");
            store.write(tx -> {
                Ticket ticket = tx.find(Ticket.KIND, "FIX-1").orElseThrow();
                return tx.apply(ticket.edit(Edits.title("on side"), RULES, ADA, NOON));
            });
            git.commitAll("Two");

            for (int i = 0; i < 10; i++) {
                git.run("checkout", "-q", i % 2 == 0 ? "main" : "side");
                assertThat(title(store)).isEqualTo(i % 2 == 0 ? "on main" : "on side");
            }
        }
    }

    @Test
    void on_a_branch_without_tickets_an_open_workspace_finds_and_makes_none() throws Exception {
        GitCommand git = GitCommand.init(folder);
        git.run("commit", "-q", "--allow-empty", "-m", "Zero");
        git.run("branch", "bare");
        try (var workspaces = Opened.in(folder)) {
            Store store = workspaces.initialize("").workspace().store();
            store.write(tx -> tx.apply(Samples.opened("FIX-1", Samples.uid(1), "on main")));
            git.commitAll("One");

            git.run("checkout", "-q", "bare");
            assertThatThrownBy(workspaces::open)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            it ->
                                    assertThat(it.problem())
                                            .isInstanceOf(Problem.NotInitialized.class));
            assertThat(folder.resolve(".tickets")).doesNotExist();

            git.run("checkout", "-q", "main");
            assertThat(title(workspaces.open().store())).isEqualTo("on main");
        }
    }

    @Test
    void a_new_workspace_leaves_nothing_for_git_to_see_but_its_settings() throws Exception {
        GitCommand git = GitCommand.init(folder);
        try (var workspaces = Opened.in(folder)) {
            workspaces.initialize("");
            workspaces.open().store().write(tx -> tx.mint(Ticket.KIND, "LOGIN"));
        }

        assertThat(git.run("status", "--porcelain", "-uall").lines())
                .containsExactly("?? .tickets/.gitignore", "?? .tickets/config.yaml");
    }

    @Test
    void a_kept_fact_names_the_commit_that_was_checked_out() throws Exception {
        GitCommand git = GitCommand.init(folder);
        try (var workspaces = Opened.in(folder)) {
            Store store = workspaces.initialize("").workspace().store();
            store.write(tx -> tx.apply(Samples.opened("FIX-1", Samples.uid(1), "before")));
            git.commitAll("One");
            store.write(tx -> {
                Ticket ticket = tx.find(Ticket.KIND, "FIX-1").orElseThrow();
                return tx.apply(ticket.edit(Edits.title("after"), RULES, ADA, NOON));
            });

            String head = git.run("rev-parse", "HEAD").strip();
            assertThat(store.<List<Fact>>read(view -> view.facts(Ticket.KIND, "FIX-1")))
                    .extracting(Fact::revision)
                    .containsExactly(Optional.of(head));
        }
    }

    private static String title(Store store) {
        return store.<String>read(
                view -> view.find(Ticket.KIND, "FIX-1").orElseThrow().headline().title());
    }
}
