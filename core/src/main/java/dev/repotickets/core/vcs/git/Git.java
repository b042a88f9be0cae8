package dev.repotickets.core.vcs.git;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.vcs.Repository;
import dev.repotickets.core.vcs.SmallFile;
import dev.repotickets.core.vcs.Vcs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A git work tree.
public final class Git implements Vcs {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern REF =
            Pattern.compile("refs/[^\\x00-\\x20\\x7f-\\x9f:?*\\[\\\\^~]+");
    private static final String BRANCHES = "refs/heads/";

    private final Repository repository;
    private final Environment environment;

    public Git(Path root, Environment environment) {
        this.repository = GitFolders.of(root);
        this.environment = environment;
    }

    @Override
    public Repository repository() {
        return repository;
    }

    /// As git decides it: the environment, then the repository's, the user's and the machine's
    /// configuration.
    @Override
    public Optional<Actor> identity() {
        List<GitConfig> files = configurations();
        Optional<String> name = first("GIT_AUTHOR_NAME", "name", files);
        Optional<String> email = first("GIT_AUTHOR_EMAIL", "email", files);
        return name.or(() -> email).map(it -> new Actor(it, email.orElse("")));
    }

    @Override
    public String branch() {
        return symbolic()
                .filter(ref -> ref.startsWith(BRANCHES))
                .map(ref -> ref.substring(BRANCHES.length()))
                .orElse("");
    }

    @Override
    public Optional<String> headAtHand() {
        return head();
    }

    @Override
    public Optional<String> head() {
        Optional<String> ref = symbolic();
        return (ref.isPresent() ? ref.flatMap(this::resolve) : headFile())
                .filter(text -> COMMIT.matcher(text).matches());
    }

    @Override
    public boolean hasRemote() {
        return !GitConfig.read(repository.commonFolder().resolve("config")).remotes().isEmpty();
    }

    private List<GitConfig> configurations() {
        Path settings =
                environment
                        .variable("XDG_CONFIG_HOME")
                        .map(Path::of)
                        .orElse(environment.home().resolve(".config"));
        Path global =
                environment
                        .variable("GIT_CONFIG_GLOBAL")
                        .map(Path::of)
                        .orElse(environment.home().resolve(".gitconfig"));
        return Stream.of(
                        Stream.of(GitConfig.read(repository.commonFolder().resolve("config"))),
                        Stream.of(
                                        global,
                                        settings.resolve("git").resolve("config"),
                                        Path.of("/etc/gitconfig"))
                                .map(GitConfig::readOwn))
                .flatMap(files -> files)
                .toList();
    }

    private Optional<String> first(String variable, String name, List<GitConfig> files) {
        return environment
                .variable(variable)
                .or(() ->
                        files.stream()
                                .flatMap(file -> file.value("user", name).stream())
                                .findFirst());
    }

    private Optional<String> headFile() {
        return SmallFile.read(repository.privateFolder().resolve("HEAD")).map(String::strip);
    }

    private Optional<String> symbolic() {
        return headFile()
                .filter(text -> text.startsWith("ref: "))
                .map(text -> text.substring("ref: ".length()))
                .filter(ref -> REF.matcher(ref).matches() && !ref.contains(".."));
    }

    private Optional<String> resolve(String ref) {
        Path common = repository.commonFolder();
        return SmallFile.read(common.resolve(ref))
                .map(String::strip)
                .or(() ->
                        SmallFile.read(common.resolve("packed-refs"))
                                .flatMap(it -> packed(it, ref)));
    }

    private static Optional<String> packed(String file, String ref) {
        return file.lines()
                .filter(line -> line.endsWith(" " + ref) && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst();
    }
}
