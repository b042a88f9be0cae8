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

    private static final class Seen implements Workspace {
        private final Workspace workspace;
        private @Nullable Configuration configuration;
        private @Nullable Actor identity;
        private @Nullable String branch;
        private @Nullable CheckedOut head;

        private record CheckedOut(Optional<String> commit) {}

        Seen(Workspace workspace) {
            this.workspace = workspace;
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
            Configuration known = configuration;
            if (known == null) {
                known = workspace.configuration();
                configuration = known;
            }
            return known;
        }

        @Override
        public List<Problem> configurationProblems() {
            return workspace.configurationProblems();
        }

        @Override
        public void configure(String key, Node value) {
            configuration = null;
            workspace.configure(key, value);
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
            Actor known = identity;
            if (known == null) {
                known = workspace.identity();
                identity = known;
            }
            return known;
        }

        @Override
        public String node() {
            return workspace.node();
        }

        @Override
        public String branch() {
            String known = branch;
            if (known == null) {
                known = workspace.branch();
                branch = known;
            }
            return known;
        }

        @Override
        public Optional<String> head() {
            CheckedOut known = head;
            if (known == null) {
                known = new CheckedOut(workspace.head());
                head = known;
            }
            return known.commit();
        }
    }
}
