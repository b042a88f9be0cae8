package dev.repotickets.core.vcs.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.vcs.Repository;
import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.vcs.VcsContract;
import dev.repotickets.core.vcs.VcsKind;
import dev.repotickets.core.workspace.GitCommand;
import dev.repotickets.core.workspace.Repositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GitTest implements VcsContract {
    @TempDir private Path folder;

    @Override
    public Path folder() throws IOException {
        return folder.toRealPath();
    }

    @Override
    public VcsKind kind() {
        return VcsKind.GIT;
    }

    @Override
    public void init(Path root) throws IOException, InterruptedException {
        GitCommand git = GitCommand.init(root);
        git.run("config", "user.name", "Ada");
        git.run("config", "user.email", "ada@example.org");
    }

    @Override
    public String commit(Path root) throws IOException, InterruptedException {
        var git = new GitCommand(root);
        Files.writeString(root.resolve("file"), "text");
        git.commitAll("One");
        return git.run("rev-parse", "HEAD");
    }

    @Override
    public String firstBranch() {
        return "main";
    }

    @Test
    void a_commit_in_packed_refs_is_found() throws Exception {
        Path root = repository();
        String commit = commit(root);
        new GitCommand(root).run("pack-refs", "--all");

        assertThat(find(root).head()).contains(commit);
    }

    @Test
    void a_detached_head_has_a_commit_and_no_branch() throws Exception {
        Path root = repository();
        String commit = commit(root);
        new GitCommand(root).run("checkout", "-q", "--detach");

        assertThat(find(root).branch()).isEmpty();
        assertThat(find(root).head()).contains(commit);
    }

    @Test
    void linked_worktrees_have_a_private_folder_each_and_share_the_common_one() throws Exception {
        Path root = repository();
        String commit = commit(root);
        Path other = folder().resolve("other");
        new GitCommand(root).run("worktree", "add", "-q", "-b", "side/one", other.toString());

        Vcs vcs = find(other);

        assertThat(vcs.repository())
                .isEqualTo(
                        new Repository(
                                VcsKind.GIT,
                                other,
                                root.resolve(".git/worktrees/other"),
                                root.resolve(".git")));
        assertThat(vcs.branch()).isEqualTo("side/one");
        assertThat(vcs.head()).contains(commit);
        assertThat(vcs.identity()).contains(new Actor("Ada", "ada@example.org"));
        assertThat(find(root).branch()).isEqualTo("main");
    }

    @Test
    void a_submodule_has_its_own_folder() throws Exception {
        Path root = repository();
        commit(root);
        Path inner = Files.createDirectory(folder().resolve("inner"));
        init(inner);
        commit(inner);
        new GitCommand(root)
                .run(
                        "-c",
                        "protocol.file.allow=always",
                        "submodule",
                        "add",
                        "-q",
                        inner.toString(),
                        "sub");

        Path modules = root.resolve(".git/modules/sub");
        Vcs vcs = find(root.resolve("sub"));

        assertThat(vcs.repository())
                .isEqualTo(new Repository(VcsKind.GIT, root.resolve("sub"), modules, modules));
        assertThat(vcs.branch()).isEqualTo("main");
        assertThat(vcs.hasRemote()).isTrue();
    }

    @Test
    void a_git_file_that_nothing_points_back_to_is_not_believed() throws Exception {
        Path victim = repository();
        commit(victim);
        Path hostile = Files.createDirectory(folder().resolve("hostile"));
        Files.writeString(hostile.resolve(".git"), "gitdir: " + victim.resolve(".git") + "\n");

        Vcs vcs = find(hostile);

        assertThat(vcs.repository().privateFolder()).isEqualTo(hostile.resolve(".git"));
        assertThat(vcs.repository().commonFolder()).isEqualTo(hostile.resolve(".git"));
        assertThat(vcs.head()).isEmpty();
        assertThat(vcs.identity()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../..", "../../..", "/", "../../secret"})
    void a_common_folder_that_git_would_not_have_made_is_not_believed(String elsewhere)
            throws Exception {
        Path root = repository();
        Files.createDirectories(folder().resolve("secret"));
        Files.writeString(root.resolve(".git/commondir"), elsewhere + "\n");

        assertThat(find(root).repository().commonFolder()).isEqualTo(root.resolve(".git"));
    }

    @Test
    void a_worktree_whose_common_folder_is_elsewhere_keeps_to_itself() throws Exception {
        Path root = repository();
        commit(root);
        Path other = folder().resolve("other");
        new GitCommand(root).run("worktree", "add", "-q", other.toString());
        Path own = root.resolve(".git/worktrees/other");
        Files.writeString(own.resolve("commondir"), "../../..\n");

        assertThat(find(other).repository().commonFolder()).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ref: refs/heads/../../secret",
                "ref: refs/heads/a\u001b[2J",
                "ref: refs/heads/a\u009b31m",
                "ref: refs/heads/a\u007f",
                "ref: refs/heads/a\nb",
                "ref: /etc/passwd",
                "0123",
                ""
            })
    void a_head_that_git_would_not_have_written_is_no_branch(String head) throws Exception {
        Path root = repository();
        Files.writeString(folder().resolve("secret"), "0".repeat(40));
        Files.writeString(root.resolve(".git/HEAD"), head + "\n");

        assertThat(find(root).branch()).isEmpty();
        assertThat(find(root).head()).isEmpty();
    }

    @Test
    void a_branch_that_looks_like_a_command_is_only_a_name() throws Exception {
        Path root = repository();
        Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/--output=$(id)\n");

        assertThat(find(root).branch()).isEqualTo("--output=$(id)");
    }

    @Test
    void nothing_that_a_hostile_repository_brings_is_run_or_followed() throws Exception {
        Path root = repository();
        commit(root);
        Path canary = folder().resolve("canary");
        String run = "touch " + canary;
        Path evil =
                Files.writeString(
                        folder().resolve("evil.cfg"),
                        "[user]\n\tname = Mallory\n[remote \"x\"]\n\turl = ext::sh\n");
        Files.writeString(
                root.resolve(".git/config"),
                """
                [include]
                	path = %1$s
                [includeIf "gitdir:/"]
                	path = %1$s
                [core]
                	fsmonitor = %2$s
                	hooksPath = %3$s
                	sshCommand = %2$s
                	gitProxy = %2$s
                	askPass = %2$s
                	pager = %2$s
                	editor = %2$s
                [credential]
                	helper = !%2$s
                [gpg]
                	program = %2$s
                [diff]
                	external = %2$s
                [alias]
                	status = !%2$s
                	log = !%2$s
                [user]
                	name = Ada
                	email = ada@example.org
                [remote "origin"]
                	url = ext::sh -c touch%% %4$s
                """
                        .formatted(evil, run, root.resolve("hooks"), canary));
        script(root.resolve("hooks/reference-transaction"), run);
        script(root.resolve(".git/hooks/post-index-change"), run);
        script(root.resolve("git"), run);

        var environment =
                new Environment(
                        root, folder().resolve("home"), Map.of("PATH", root + ":." + ":/usr/bin"));
        Vcs vcs = Repositories.find(environment).orElseThrow();

        assertThat(vcs.identity()).contains(new Actor("Ada", "ada@example.org"));
        assertThat(vcs.branch()).isEqualTo("main");
        assertThat(vcs.head()).isPresent();
        assertThat(vcs.hasRemote()).isTrue();
        assertThat(canary).doesNotExist();
    }

    private static void script(Path file, String command) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
