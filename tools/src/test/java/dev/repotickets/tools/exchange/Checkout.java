package dev.repotickets.tools.exchange;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import dev.repotickets.tools.source.OwnSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A caller of the toolbox whose tickets are files of a repository.
record Checkout(Path root, FolderWorkspaces workspaces) implements AutoCloseable {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Toolbox TOOLBOX = Catalog.toolbox();

    static Checkout in(Path root) throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        var random = new SplittableRandom(1);
        var machine = new Machine(() -> NOON, new RandomIds(random), random, 1, "tickets", "boot");
        var environment = new Environment(root, root, Map.of());
        return new Checkout(root, new FolderWorkspaces(environment, machine, List.of()));
    }

    Outcome ask(String tool, String arguments) {
        var call =
                new Call(
                        workspaces,
                        Optional.of(new Actor("Ann", "ann@x.io")),
                        NOON,
                        true,
                        new OwnSources(root));
        return TOOLBOX.call(tool, Json.parse(arguments), call);
    }

    Map<String, Node> done(String tool, String arguments) {
        return switch (ask(tool, arguments)) {
            case Outcome.Done(Node.Fields output) -> output.values();
            case Outcome.Failed(String _, var problem) -> throw new AssertionError(problem);
        };
    }

    String text(String tool, String arguments, String field) {
        return done(tool, arguments).get(field) instanceof Node.Text(String value) ? value : "";
    }

    /// The tickets as they lie on the disk, by path.
    Map<String, String> files() {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(root.resolve(".tickets"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public void close() {
        workspaces.close();
    }
}
