package dev.repotickets.core.vcs.process;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.vcs.Repository;
import dev.repotickets.core.vcs.SmallFile;
import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.vcs.VcsKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Mercurial work tree. `HGRCSKIPREPO` keeps the program from loading extensions and hooks that
/// the repository brings.
public final class Mercurial implements Vcs {
    private static final Map<String, String> HARDENING =
            Map.of("HGPLAIN", "1", "HGRCSKIPREPO", "1");
    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("(.*?)\\s*<([^<>]*)>");

    private final Repository repository;
    private final Environment environment;

    public Mercurial(Path root, Environment environment) {
        Path folder = root.resolve(VcsKind.MERCURIAL.marker());
        this.repository = new Repository(VcsKind.MERCURIAL, root, folder, folder);
        this.environment = environment;
    }

    @Override
    public Repository repository() {
        return repository;
    }

    @Override
    public Optional<Actor> identity() {
        return environment
                .variable("HGUSER")
                .or(() -> ask(List.of("config", "ui.username")))
                .map(Mercurial::actor);
    }

    @Override
    public String branch() {
        return SmallFile.read(repository.privateFolder().resolve("branch"))
                .map(String::strip)
                .orElse("default");
    }

    @Override
    public Optional<String> head() {
        return ask(List.of("log", "--rev", ".", "--template", "{node}"))
                .filter(text -> !text.matches("0+"));
    }

    @Override
    public Optional<String> headAtHand() {
        return Dirstate.parent(repository.privateFolder());
    }

    @Override
    public boolean hasRemote() {
        return SmallFile.read(repository.privateFolder().resolve("hgrc"))
                .filter(text -> text.contains("[paths]"))
                .isPresent();
    }

    private Optional<String> ask(List<String> arguments) {
        return Program.find("hg", repository.root(), environment, HARDENING)
                .flatMap(hg -> hg.ask(arguments));
    }

    private static Actor actor(String text) {
        Matcher parts = NAME_AND_ADDRESS.matcher(text);
        return parts.matches() ? new Actor(parts.group(1), parts.group(2)) : new Actor(text);
    }
}
