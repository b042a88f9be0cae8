package dev.repotickets.core.workspace;

import static dev.repotickets.core.workspace.Tree.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new `.tickets` in the place of the original's.
class UpgradeTest {
    @TempDir private Path folder;

    @BeforeEach
    void an_original() throws Exception {
        GitCommand.init(folder);
        Files.createDirectories(folder.resolve(".tickets/open"));
        Files.writeString(folder.resolve(".tickets/open/FIX-1.yaml"), "id: FIX-1\n");
    }

    @Test
    void the_original_is_kept_beside_the_new_one() throws IOException {
        try (var workspaces = Opened.in(folder)) {
            assertThat(workspaces.holdsOriginal()).isTrue();
            workspaces.replaceOriginal(made -> made.configuration().defaultStatus());

            assertThat(workspaces.holdsOriginal()).isFalse();
            assertThat(workspaces.open().configurationProblems()).isEmpty();
        }
        assertThat(folder.resolve(".tickets-original/open/FIX-1.yaml")).hasContent("id: FIX-1\n");
        assertThat(folder.resolve(".tickets-new")).doesNotExist();
    }

    @Test
    void where_the_work_fails_nothing_has_changed() throws IOException {
        var before = tree(folder.resolve(".tickets"));
        try (var workspaces = Opened.in(folder)) {
            assertThatThrownBy(() ->
                            workspaces.replaceOriginal(_ -> {
                                throw new IllegalStateException("full");
                            }))
                    .hasMessage("full");
        }

        assertThat(tree(folder.resolve(".tickets"))).isEqualTo(before);
        assertThat(folder.resolve(".tickets-new")).doesNotExist();
        assertThat(folder.resolve(".tickets-original")).doesNotExist();
    }

    @Test
    void an_earlier_original_is_never_replaced() throws IOException {
        Files.createDirectory(folder.resolve(".tickets-original"));
        try (var workspaces = Opened.in(folder)) {
            assertThatThrownBy(() -> workspaces.replaceOriginal(_ -> ""))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(".tickets-original exists");
        }

        assertThat(folder.resolve(".tickets/open/FIX-1.yaml")).exists();
    }

    @Test
    void the_next_command_ends_what_was_interrupted_between_the_two_renames() throws IOException {
        try (var workspaces = Opened.in(folder)) {
            workspaces.replaceOriginal(_ -> "");
        }
        Files.move(folder.resolve(".tickets"), folder.resolve(".tickets-new"));

        try (var workspaces = Opened.in(folder)) {
            assertThat(workspaces.open().configurationProblems()).isEmpty();
        }
        assertThat(folder.resolve(".tickets-original/open/FIX-1.yaml")).exists();
    }
}
