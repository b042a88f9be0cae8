package dev.repotickets.core.vcs.process;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.vcs.Repository;
import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.vcs.VcsKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Jujutsu work tree. Its program is told to leave the working copy alone.
public final class Jujutsu implements Vcs {
    private final Repository repository;
    private final Environment environment;

    public Jujutsu(Path root, Environment environment) {
        Path folder = root.resolve(VcsKind.JUJUTSU.marker());
        this.repository = new Repository(VcsKind.JUJUTSU, root, folder, folder);
        this.environment = environment;
    }

    @Override
    public Repository repository() {
        return repository;
    }

    @Override
    public Optional<Actor> identity() {
        Optional<String> name =
                environment.variable("JJ_USER").or(() -> ask("config", "get", "user.name"));
        Optional<String> email =
                environment.variable("JJ_EMAIL").or(() -> ask("config", "get", "user.email"));
        return name.or(() -> email).map(it -> new Actor(it, email.orElse("")));
    }

    @Override
    public String branch() {
        return ask("log", "--no-graph", "-r", "@", "-T", "bookmarks").orElse("");
    }

    @Override
    public Optional<String> head() {
        return ask("log", "--no-graph", "-r", "@", "-T", "commit_id");
    }

    /// Whether there is one is kept in files of Jujutsu's own; without a look inside, ids are made
    /// safe.
    @Override
    public boolean hasRemote() {
        return Files.isDirectory(repository.privateFolder().resolve("repo/store/git/refs/remotes"))
                || !ask("git", "remote", "list").orElse("").isEmpty();
    }

    private Optional<String> ask(String... arguments) {
        var hardened = new ArrayList<String>(List.of("--ignore-working-copy", "--no-pager"));
        hardened.addAll(List.of(arguments));
        return Program.find("jj", repository.root(), environment, Map.of())
                .flatMap(jj -> jj.ask(hardened));
    }
}
