package dev.repotickets.core.vcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.workspace.Repositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every version control system has to tell, judged by its own program.
public interface VcsContract {

    /// An empty folder for the test, links in its path resolved.
    Path folder() throws IOException;

    VcsKind kind();

    /// Makes a repository with Ada as its user.
    void init(Path root) throws IOException, InterruptedException;

    /// Commits all files; the id of the commit as the program tells it.
    String commit(Path root) throws IOException, InterruptedException;

    /// The name of the branch that a new repository is on.
    String firstBranch();

    @Test
    default void it_is_found_from_a_folder_below() throws Exception {
        Path root = repository();
        Path below = Files.createDirectories(root.resolve("a/b"));

        Vcs vcs = find(below);

        assertThat(vcs.repository().kind()).isEqualTo(kind());
        assertThat(vcs.repository().root()).isEqualTo(root);
        assertThat(vcs.repository().privateFolder()).isEqualTo(root.resolve(kind().marker()));
        assertThat(vcs.repository().commonFolder()).isEqualTo(root.resolve(kind().marker()));
    }

    @Test
    default void a_folder_outside_of_every_repository_has_none() throws Exception {
        assertThat(Repositories.find(environment(folder()))).isEmpty();
    }

    @Test
    default void it_tells_who_works() throws Exception {
        assertThat(find(repository()).identity()).contains(new Actor("Ada", "ada@example.org"));
    }

    @Test
    default void it_tells_the_branch_before_and_after_the_first_commit() throws Exception {
        Path root = repository();

        String before = find(root).branch();
        commit(root);

        assertThat(before).isEqualTo(firstBranch());
        assertThat(find(root).branch()).isEqualTo(firstBranch());
    }

    @Test
    default void it_tells_the_commit_that_is_checked_out() throws Exception {
        Path root = repository();
        Optional<String> before = find(root).head();

        String commit = commit(root);

        assertThat(before).isEmpty();
        assertThat(find(root).head()).contains(commit);
        // Where files alone tell it, they tell the same.
        assertThat(find(root).headAtHand().orElse(commit)).isEqualTo(commit);
    }

    @Test
    default void a_new_repository_has_no_remote() throws Exception {
        assertThat(find(repository()).hasRemote()).isFalse();
    }

    default Path repository() throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder().resolve("repository"));
        init(root);
        return root;
    }

    default Vcs find(Path folder) throws IOException {
        return Repositories.find(environment(folder)).orElseThrow();
    }

    default Environment environment(Path folder) throws IOException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Environment(folder, folder().resolve("home"), Map.of("PATH", path));
    }
}
