package dev.repotickets.core.vcs.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.vcs.VcsKind;
import dev.repotickets.core.workspace.Repositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jujutsu always has a working-copy commit and needs no branch, so that it cannot keep the common
/// contract to the letter.
final class JujutsuTest {
    @TempDir private Path folder;

    @BeforeEach
    void require() {
        new Installed("jj", Map.of()).require();
    }

    @Test
    void it_tells_the_working_copy_commit_and_who_works() throws Exception {
        Path root = folder.toRealPath().resolve("repository");
        Path home = Files.createDirectory(folder.resolve("home"));
        var jj = new Installed("jj", Map.of("HOME", home.toString()));
        jj.run(folder, "git", "init", root.toString());
        String commit = jj.run(root, "log", "--no-graph", "-r", "@", "-T", "commit_id");

        Vcs vcs = find(Files.createDirectory(root.resolve("below")), home);

        assertThat(vcs.repository().kind()).isEqualTo(VcsKind.JUJUTSU);
        assertThat(vcs.repository().root()).isEqualTo(root);
        assertThat(vcs.head()).contains(commit);
        assertThat(vcs.branch()).isEmpty();
        assertThat(vcs.hasRemote()).isFalse();
    }

    private static Vcs find(Path folder, Path home) throws IOException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var environment = new Environment(folder, home, Map.of("PATH", path, "JJ_USER", "Ada"));
        return Repositories.find(environment).orElseThrow();
    }
}
