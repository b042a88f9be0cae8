package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.memory.MemoryStore;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.MemoryWorkspace;
import dev.repotickets.core.workspace.Policies;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.executor.Calls;
import dev.repotickets.tools.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A caller of the toolbox with a store in memory and a clock that moves a second with every call.
public final class Desk {
    public static final Actor ADA = new Actor("Ada", "ada@x.io");

    private final Toolbox toolbox = Catalog.toolbox();
    private final MemoryWorkspace workspace;
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    public Desk() {
        this(store -> store);
    }

    /// A desk whose store is made of the one in memory.
    public Desk(UnaryOperator<Store> made) {
        var store =
                new MemoryStore(
                        new RandomIds(new SplittableRandom(1)), () -> now, Policies.ALL, List.of());
        workspace = new MemoryWorkspace(made.apply(store), ADA);
    }

    public Outcome ask(String tool, String arguments) {
        return toolbox.call(tool, Json.parse(arguments), call());
    }

    /// A call as a tool gets it.
    public Call call() {
        return new Call(workspace, Optional.empty(), later());
    }

    /// For an executor, which calls from other threads.
    public Calls calls() {
        return new Calls(toolbox, () -> new Call(workspace, Optional.empty(), later()), _ -> {});
    }

    private synchronized Instant later() {
        now = now.plusSeconds(1);
        return now;
    }

    public Map<String, Node> done(String tool, String arguments) {
        Outcome outcome = ask(tool, arguments);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).output().values();
    }

    public Problem refused(String tool, String arguments) {
        Outcome outcome = ask(tool, arguments);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).problem();
    }

    /// One field of the answer, as text.
    public String answer(String tool, String arguments, String field) {
        return text(done(tool, arguments).getOrDefault(field, Node.Nothing.NOTHING));
    }

    /// The ids of the rows of a list.
    public List<String> ids(String tool, String arguments) {
        if (done(tool, arguments).get("items") instanceof Node.Items items) {
            return items.values().stream()
                    .map(row -> text(((Node.Fields) row).values().get("id")))
                    .toList();
        }
        throw new AssertionError("there are no items in the answer of " + tool);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public static String text(@Nullable Node node) {
        return switch (node) {
            case null -> "";
            case Node.Text(String value) -> value;
            default -> Json.write(node);
        };
    }
}
