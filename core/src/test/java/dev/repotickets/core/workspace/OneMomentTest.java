package dev.repotickets.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.config.IdScheme;
import dev.repotickets.core.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneMomentTest {
    @TempDir private Path folder;
    private FolderWorkspaces workspaces;

    @BeforeEach
    void open() throws Exception {
        Git.init().setDirectory(folder.toFile()).call().close();
        name("Ann");
        workspaces = Opened.in(folder);
        workspaces.initialize("");
        scheme("hash");
    }

    @AfterEach
    void close() {
        workspaces.close();
    }

    @Test
    void what_was_seen_stays_as_it_was_until_the_next_moment() throws IOException {
        Workspace moment = new OneMoment(workspaces).open();
        assertThat(moment.identity().name()).isEqualTo("Ann");
        assertThat(moment.configuration().idScheme()).isEqualTo(IdScheme.HASH);

        name("Bob");
        scheme("sequential");

        assertThat(moment.identity().name()).isEqualTo("Ann");
        assertThat(moment.configuration().idScheme()).isEqualTo(IdScheme.HASH);
        Workspace next = new OneMoment(workspaces).open();
        assertThat(next.identity().name()).isEqualTo("Bob");
        assertThat(next.configuration().idScheme()).isEqualTo(IdScheme.SEQUENTIAL);
    }

    @Test
    void a_setting_that_is_changed_in_a_moment_is_in_force_in_it() {
        Workspace moment = new OneMoment(workspaces).open();
        assertThat(moment.configuration().idScheme()).isEqualTo(IdScheme.HASH);

        moment.configure("id_scheme", Node.text("sequential"));

        assertThat(moment.configuration().idScheme()).isEqualTo(IdScheme.SEQUENTIAL);
    }

    private void name(String name) throws IOException {
        Files.writeString(folder.resolve(".git/config"), "[user]\n  name = " + name + "\n");
    }

    private void scheme(String scheme) throws IOException {
        Files.writeString(folder.resolve(".tickets/config.yaml"), "id_scheme: " + scheme + "\n");
    }
}
