package dev.repotickets.core.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.tree.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A workspace for work that happens in one moment, as one write with many steps does: who acts,
/// what the settings are and what is checked out is found out once, at the first need. For one
/// thread.
public final class OneMoment implements Workspaces {
    private final Workspaces workspaces;
    private @Nullable Seen seen;

    public OneMoment(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Workspace open() {
        Seen known = seen;
        if (known == null) {
            known = new Seen(workspaces.open());
            seen = known;
        }
        return known;
    }

    @Override
    public Initialized initialize(String prefix) {
        seen = null;
        return workspaces.initialize(prefix);
    }

    @Override
    public Optional<Path> root() {
        return workspaces.root();
    }

    @Override
    public boolean holdsOriginal() {
        return workspaces.holdsOriginal();
    }

    @Override
    public <T> T replaceOriginal(Function<? super Workspace, ? extends T> work) {
        seen = null;
        return workspaces.replaceOriginal(work);
    }

    /// A value that is asked for once.
    private static final class Once<T> {
        private final Supplier<? extends T> source;
        private @Nullable T value;

        Once(Supplier<? extends T> source) {
            this.source = source;
        }

        T get() {
            T known = value;
            if (known == null) {
                known = source.get();
                value = known;
            }
            return known;
        }
    }

    private static final class Seen implements Workspace {
        private final Workspace workspace;
        private final Once<Actor> identity;
        private final Once<String> branch;
        private final Once<Optional<String>> head;
        private Once<Configuration> configuration;

        Seen(Workspace workspace) {
            this.workspace = workspace;
            this.identity = new Once<>(workspace::identity);
            this.branch = new Once<>(workspace::branch);
            this.head = new Once<>(workspace::head);
            this.configuration = new Once<>(workspace::configuration);
        }

        @Override
        public String name() {
            return workspace.name();
        }

        @Override
        public Optional<Path> root() {
            return workspace.root();
        }

        @Override
        public Configuration configuration() {
            return configuration.get();
        }

        @Override
        public List<Problem> configurationProblems() {
            return workspace.configurationProblems();
        }

        @Override
        public void configure(String key, Node value) {
            workspace.configure(key, value);
            configuration = new Once<>(workspace::configuration);
        }

        @Override
        public Store store() {
            return workspace.store();
        }

        @Override
        public Optional<Path> cacheFolder() {
            return workspace.cacheFolder();
        }

        @Override
        public boolean isResident() {
            return workspace.isResident();
        }

        @Override
        public Actor identity() {
            return identity.get();
        }

        @Override
        public String node() {
            return workspace.node();
        }

        @Override
        public String branch() {
            return branch.get();
        }

        @Override
        public Optional<String> head() {
            return head.get();
        }
    }
}
