package dev.repotickets.core.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.ConfigurationReader;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.tree.Node;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A workspace without files: for tests, dry runs and embedding. Its settings are the only thing in
/// it that changes, as a whole.
public final class MemoryWorkspace implements Workspace, Workspaces {
    private final Store store;
    private final Actor identity;
    private final AtomicReference<Map<String, Node>> settings = new AtomicReference<>(Map.of());

    public MemoryWorkspace(Store store, Actor identity) {
        this.store = store;
        this.identity = identity;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Optional<Path> root() {
        return Optional.empty();
    }

    @Override
    public Configuration configuration() {
        return ConfigurationReader.read(new Node.Fields(settings.get())).configuration();
    }

    @Override
    public List<Problem> configurationProblems() {
        return ConfigurationReader.read(new Node.Fields(settings.get())).problems();
    }

    @Override
    public void configure(String key, Node value) {
        settings.updateAndGet(current -> {
            var changed = new LinkedHashMap<>(current);
            changed.put(key, value);
            ConfigurationReader.requireSound(new Node.Fields(changed), key);
            return changed;
        });
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Actor identity() {
        return identity;
    }

    @Override
    public String branch() {
        return "";
    }

    @Override
    public Optional<String> head() {
        return Optional.empty();
    }

    @Override
    public Workspace open() {
        return this;
    }

    @Override
    public Initialized initialize(String prefix) {
        return new Initialized(this, "memory", false);
    }
}
