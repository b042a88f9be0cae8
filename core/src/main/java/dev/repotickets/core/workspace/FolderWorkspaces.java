package dev.repotickets.core.workspace;

import dev.repotickets.core.event.Subscriber;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Rebuilding;
import dev.repotickets.core.store.disk.Checkout;
import dev.repotickets.core.store.disk.StateFolders;
import dev.repotickets.core.store.disk.Surroundings;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.vcs.Repository;
import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.vcs.VcsKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the workspace of the repository that the program was started in, opens it at the first
/// call, and keeps it open. That is its only state, under one lock.
public final class FolderWorkspaces implements Workspaces, AutoCloseable {
    private final Environment environment;
    private final Machine machine;
    private final List<Subscriber> subscribers;
    private final Residence residence;
    private final Rebuilding rebuilding;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable FolderWorkspace opened;
    private Optional<TicketsFolder.Look> last = Optional.empty();

    public FolderWorkspaces(
            Environment environment, Machine machine, List<Subscriber> subscribers) {
        this(environment, machine, subscribers, Residence.SHORT, Rebuilding.SILENT);
    }

    public FolderWorkspaces(
            Environment environment,
            Machine machine,
            List<Subscriber> subscribers,
            Residence residence) {
        this(environment, machine, subscribers, residence, Rebuilding.SILENT);
    }

    /// `rebuilding` hears how far the first look at a large repository has come.
    public FolderWorkspaces(
            Environment environment,
            Machine machine,
            List<Subscriber> subscribers,
            Residence residence,
            Rebuilding rebuilding) {
        this.residence = residence;
        this.rebuilding = rebuilding;
        this.environment = environment;
        this.machine = machine;
        this.subscribers = List.copyOf(subscribers);
    }

    @Override
    public Workspace open() {
        lock.lock();
        try {
            FolderWorkspace current = opened;
            Vcs vcs = current == null ? repository() : current.vcs();
            TicketsFolder folder = TicketsFolder.of(vcs.repository().root());
            Optional<TicketsFolder.Look> look = folder.look();
            if (current != null && look.isPresent() && look.equals(last)) {
                return current;
            }
            new Upgrade(vcs.repository().root()).resume();
            // At every call: a branch without tickets may have been checked out meanwhile.
            if (!folder.exists()) {
                throw new Problem.NotInitialized(
                                "there are no tickets in this work tree",
                                "Check out the branch that has them, or set them up: tickets"
                                        + " init, or workspace_init {}")
                        .toException();
            }
            folder.requireOurs();
            last = look;
            if (current == null) {
                current = open(vcs, folders(vcs.repository(), folder));
                opened = current;
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Initialized initialize(String prefix) {
        if (!prefix.matches("[A-Za-z0-9]{0,16}")) {
            throw new Problem.InvalidArgument(
                            "prefix",
                            "prefix is not up to 16 letters and digits",
                            "For example TICKET.")
                    .toException();
        }
        TicketsFolder folder = TicketsFolder.of(repository().repository().root());
        boolean missing = !folder.exists();
        if (missing) {
            NewFolder.make(folder, prefix.toUpperCase(Locale.ROOT));
        }
        return new Initialized(open(), folder.path().toString(), missing);
    }

    @Override
    public Optional<Path> root() {
        return Optional.of(repository().repository().root());
    }

    @Override
    public boolean holdsOriginal() {
        return Repositories.find(environment)
                .map(it -> TicketsFolder.of(it.repository().root()).holdsOriginal())
                .orElse(false);
    }

    @Override
    public <T> T replaceOriginal(Function<? super Workspace, ? extends T> work) {
        lock.lock();
        try {
            Vcs vcs = repository();
            var upgrade = new Upgrade(vcs.repository().root());
            TicketsFolder folder = upgrade.begin();
            boolean isDone = false;
            try {
                T result = fill(vcs, folder, work);
                upgrade.finish();
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    upgrade.abandon();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Its coordination is inside of it, so that none is left behind where this ends early.
    private <T> T fill(
            Vcs vcs, TicketsFolder folder, Function<? super Workspace, ? extends T> work) {
        Path local = folder.path().resolve(".local");
        try (FolderWorkspace made = open(vcs, new StateFolders(folder.path(), local, local))) {
            return work.apply(made);
        }
    }

    /// Gives back at the end of a short program what its files do not need to be whole.
    public void release() {
        lock.lock();
        try {
            if (opened != null) {
                opened.release();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (opened != null) {
                opened.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private Vcs repository() {
        return Repositories.find(environment)
                .orElseThrow(() ->
                        new Problem.NotInitialized(
                                        "not in a repository: no git, Mercurial or Jujutsu"
                                                + " work tree holds this folder",
                                        "Run git init first, or name one with --repo.")
                                .toException());
    }

    private FolderWorkspace open(Vcs vcs, StateFolders folders) {
        Repository repository = vcs.repository();
        var surroundings =
                new Surroundings(
                        machine.pid(),
                        machine.command(),
                        machine.bootId(),
                        machine.random(),
                        busy(repository),
                        Surroundings.DEFAULT_PATIENCE);
        Checkout checkout = Checkout.open(folders, surroundings);
        // Beside the tickets a stranger could have put something there.
        Optional<Path> cache =
                Optional.of(folders.state())
                        .filter(it -> !it.startsWith(folders.content()))
                        .map(it -> it.resolve("cache"));
        if (residence == Residence.WATCHING) {
            checkout.watch(folders.content());
        }
        boolean resident = residence != Residence.SHORT;
        return new FolderWorkspace(
                vcs, environment, machine, checkout, cache, subscribers, resident, rebuilding);
    }

    /// Coordination lives in the version control system's own folder, where no clean-up of the work
    /// tree removes it; in a sandbox that may not write there, beside the tickets.
    private static StateFolders folders(Repository repository, TicketsFolder folder) {
        Path content = folder.path();
        if (isWritable(repository.privateFolder()) && isWritable(repository.commonFolder())) {
            return new StateFolders(
                    content,
                    repository.privateFolder().resolve("tickets"),
                    repository.commonFolder().resolve("tickets"));
        }
        Path local = content.resolve(".local");
        return new StateFolders(content, local, local);
    }

    private static boolean isWritable(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private static BooleanSupplier busy(Repository repository) {
        Path lock = repository.privateFolder().resolve("index.lock");
        return () -> repository.kind() == VcsKind.GIT && Files.exists(lock);
    }
}
