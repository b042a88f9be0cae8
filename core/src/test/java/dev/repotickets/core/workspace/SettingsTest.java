package dev.repotickets.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.config.IdScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void init() throws Exception {
        Git.init().setDirectory(folder.toFile()).call().close();
        Files.createDirectories(folder.resolve(".tickets/tickets"));
        file = folder.resolve(".tickets/config.yaml");
    }

    @Test
    void a_change_of_the_file_is_seen_at_the_next_look() throws IOException {
        try (FolderWorkspaces workspaces = Opened.in(folder)) {
            Workspace workspace = workspaces.open();
            write("id_scheme: auto\n", "2026-01-01T00:00:00Z");
            assertThat(workspace.configuration().idScheme()).isEqualTo(IdScheme.AUTO);
            assertThat(workspace.configuration().idScheme()).isEqualTo(IdScheme.AUTO);

            write("id_scheme: hash\n", "2026-01-01T00:00:01Z");
            assertThat(workspace.configuration().idScheme()).isEqualTo(IdScheme.HASH);

            Files.delete(file);
            assertThat(workspace.configuration().idScheme()).isEqualTo(IdScheme.AUTO);
        }
    }

    @Test
    void a_second_change_within_one_tick_of_the_clock_is_seen() throws IOException {
        try (FolderWorkspaces workspaces = Opened.in(folder)) {
            Workspace workspace = workspaces.open();
            String now = Instant.now().plusSeconds(60).toString();
            write("id_scheme: auto\n", now);
            assertThat(workspace.configuration().idScheme()).isEqualTo(IdScheme.AUTO);

            write("id_scheme: hash\n", now);

            assertThat(workspace.configuration().idScheme()).isEqualTo(IdScheme.HASH);
        }
    }

    /// The file is written in place, so that nothing but its time can tell one from the other.
    private void write(String text, String modified) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(modified)));
    }
}
