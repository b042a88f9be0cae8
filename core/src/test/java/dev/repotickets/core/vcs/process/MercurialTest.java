package dev.repotickets.core.vcs.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.vcs.VcsContract;
import dev.repotickets.core.vcs.VcsKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MercurialTest implements VcsContract {
    private static final Installed HG = new Installed("hg", Map.of("HGPLAIN", "1"));

    @TempDir private Path folder;

    @BeforeEach
    void require() throws IOException {
        HG.require();
        Path home = Files.createDirectory(folder().resolve("home"));
        Files.writeString(home.resolve(".hgrc"), "[ui]\nusername = Ada <ada@example.org>\n");
    }

    @Override
    public Path folder() throws IOException {
        return folder.toRealPath();
    }

    @Override
    public VcsKind kind() {
        return VcsKind.MERCURIAL;
    }

    @Override
    public void init(Path root) throws IOException, InterruptedException {
        HG.run(root, "init");
    }

    @Override
    public String commit(Path root) throws IOException, InterruptedException {
        Files.writeString(root.resolve("file"), "text");
        HG.run(root, "commit", "-q", "-A", "-m", "One", "-u", "Ada");
        return HG.run(root, "log", "-r", ".", "-T", "{node}");
    }

    @Override
    public String firstBranch() {
        return "default";
    }

    @Test
    void what_is_checked_out_is_read_without_running_a_program() throws Exception {
        Path root = repository();
        String commit = commit(root);

        assertThat(find(root).headAtHand()).contains(commit);
    }

    @Test
    void nothing_that_a_hostile_repository_brings_is_run() throws Exception {
        Path root = repository();
        commit(root);
        Path canary = folder().resolve("canary");
        Path extension =
                Files.writeString(root.resolve("evil.py"), "open('" + canary + "', 'w').close()\n");
        Files.writeString(
                root.resolve(".hg/hgrc"),
                """
                [extensions]
                evil = %s
                [hooks]
                pre-log = touch %s
                pre-config = touch %s
                [alias]
                log = !touch %s
                [pager]
                pager = touch %s
                """
                        .formatted(extension, canary, canary, canary, canary));

        Vcs vcs = find(root);
        vcs.identity();
        vcs.branch();

        assertThat(vcs.head()).isPresent();
        assertThat(canary).doesNotExist();
    }
}
