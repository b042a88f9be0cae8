package dev.repotickets.core.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.IdScheme;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Subscriber;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Rebuilding;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.disk.Checkout;
import dev.repotickets.core.store.snapshot.Snapshot;
import dev.repotickets.core.store.snapshot.SqliteSnapshot;
import dev.repotickets.core.store.yaml.YamlStore;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.vcs.Vcs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The workspace in the `.tickets` folder of a repository.
final class FolderWorkspace implements Workspace, AutoCloseable {
    private final Vcs vcs;
    private final Environment environment;
    private final ConfigurationFile settings;
    private final Optional<Path> cacheFolder;
    private final boolean resident;
    private final YamlStore store;

    FolderWorkspace(
            Vcs vcs,
            Environment environment,
            Machine machine,
            Checkout checkout,
            Optional<Path> cacheFolder,
            List<Subscriber> subscribers,
            boolean resident,
            Rebuilding rebuilding) {
        this.vcs = vcs;
        this.environment = environment;
        this.cacheFolder = cacheFolder;
        this.resident = resident;
        this.settings = new ConfigurationFile(checkout, machine.clock());
        this.store =
                new YamlStore(
                        checkout,
                        Contents.ALL,
                        machine.ids(),
                        this::isNumbered,
                        machine.clock(),
                        vcs::headAtHand,
                        Policies.ALL,
                        subscribers,
                        snapshot(cacheFolder, rebuilding),
                        resident);
    }

    private static Snapshot snapshot(Optional<Path> cacheFolder, Rebuilding rebuilding) {
        return cacheFolder
                .<Snapshot>map(it -> new SqliteSnapshot(it.resolve("snapshot.db"), rebuilding))
                .orElseGet(Snapshot::none);
    }

    Vcs vcs() {
        return vcs;
    }

    @Override
    public String name() {
        return String.valueOf(vcs.repository().root().getFileName());
    }

    @Override
    public Optional<Path> root() {
        return Optional.of(vcs.repository().root());
    }

    @Override
    public Configuration configuration() {
        return settings.read().configuration();
    }

    @Override
    public List<Problem> configurationProblems() {
        return settings.read().problems();
    }

    @Override
    public void configure(String key, Node value) {
        settings.set(key, value);
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Optional<Path> cacheFolder() {
        return cacheFolder;
    }

    /// `TICKETS_ACTOR`, or as the version control system says, or the user of the machine.
    @Override
    public Actor identity() {
        return environment
                .variable("TICKETS_ACTOR")
                .map(Actor::new)
                .or(vcs::identity)
                .orElseGet(() ->
                        new Actor(
                                environment
                                        .variable("USER")
                                        .or(() -> environment.variable("USERNAME"))
                                        .orElse("unknown")));
    }

    @Override
    public String node() {
        return environment
                .variable("HOSTNAME")
                .or(() -> environment.variable("COMPUTERNAME"))
                .orElse("");
    }

    @Override
    public String branch() {
        return vcs.branch();
    }

    @Override
    public Optional<String> head() {
        return vcs.head();
    }

    @Override
    public boolean isResident() {
        return resident;
    }

    void release() {
        store.release();
    }

    @Override
    public void close() {
        store.close();
    }

    private boolean isNumbered() {
        IdScheme scheme = configuration().idScheme();
        return scheme == IdScheme.SEQUENTIAL || (scheme == IdScheme.AUTO && !vcs.hasRemote());
    }
}
