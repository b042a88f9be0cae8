package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.log.Faults;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// All tasks of a server: those at work, and those that have ended, for an hour. They are kept
/// outside of the process, so that a client can ask for the outcome after a restart.
public final class Tasks {
    private static final int MOST_AT_WORK = 64;

    private final ConcurrentMap<String, TaskRun> running = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, TaskRecord> ended = new ConcurrentHashMap<>();
    private final Once<TaskStore> store;
    private final Notices notices;
    private final InstantSource clock;
    private final Faults faults;
    private final RandomGenerator random;

    Tasks(
            Supplier<TaskStore> store,
            Notices notices,
            InstantSource clock,
            Faults faults,
            RandomGenerator random) {
        this.store = new Once<>(() -> remembered(store.get()));
        this.notices = notices;
        this.clock = clock;
        this.faults = faults;
        this.random = random;
    }

    /// Begins a task for the client of `exchange`; it can be asked for when this returns.
    TaskRecord start(
            Map<String, Node> arguments, OfferedTool.Handler handler, RequestExchange exchange) {
        TaskStore kept = store.get();
        if (running.size() >= MOST_AT_WORK) {
            throw new FeatureException(
                    RpcError.INTERNAL_ERROR,
                    MOST_AT_WORK + " tasks are at work already: wait for one of them to end");
        }
        String id = newId();
        var task = TaskRecord.begun(id, exchange.principal().name(), clock.instant());
        kept.put(id, TaskForm.write(task));
        var run = new TaskRun(task, clock, this::changed);
        running.put(id, run);
        var inside =
                new RequestExchange(
                        exchange.principal(),
                        exchange.abilities(),
                        exchange.showsPages(),
                        Optional.of(Node.text(id)),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        message -> TaskProgress.of(message).ifPresent(run::say));
        run.start(
                arguments,
                handler,
                inside,
                fault -> error(RpcError.INTERNAL_ERROR, faults.shown("a task", fault)));
        return task;
    }

    /// The task, of that principal; throws where there is none.
    TaskRecord get(String id, String owner) {
        return find(id).filter(it -> it.owner().equals(owner))
                .orElseThrow(() ->
                        new FeatureException(
                                RpcError.INVALID_PARAMS,
                                "there is no task of this id, or it ended more than an hour ago"));
    }

    void update(String id, String owner, Map<String, Node.Fields> answers) {
        get(id, owner);
        Optional.ofNullable(running.get(id)).ifPresent(it -> it.update(answers));
    }

    void cancel(String id, String owner) {
        get(id, owner);
        Optional.ofNullable(running.get(id)).ifPresent(TaskRun::cancel);
    }

    int atWork() {
        return running.size();
    }

    /// All of it, for whoever may hear of it.
    Optional<Map<String, Node>> shown(String id) {
        return find(id).map(TaskRecord::detailed);
    }

    boolean belongs(String id, String owner) {
        return find(id).filter(it -> it.owner().equals(owner)).isPresent();
    }

    /// Not to be guessed: 128 random bits.
    private String newId() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private Optional<TaskRecord> find(String id) {
        store.get();
        return Optional.ofNullable(running.get(id))
                .map(TaskRun::task)
                .or(() ->
                        Optional.ofNullable(ended.get(id))
                                .filter(it -> !it.isStale(clock.instant())));
    }

    /// An end is kept first and told last: who hears of it finds all of it done.
    private void changed(TaskRecord task) {
        try {
            if (task.status().isFinal()) {
                store.get().put(task.id(), TaskForm.write(task));
                forget();
            }
        } finally {
            if (task.status().isFinal()) {
                ended.put(task.id(), task);
                running.remove(task.id());
            }
            notices.tell(new Notice.TaskChanged(task.id()));
        }
    }

    private void forget() {
        ended.values().stream()
                .filter(it -> it.isStale(clock.instant()))
                .forEach(it -> {
                    ended.remove(it.id());
                    store.get().remove(it.id());
                });
    }

    private TaskStore remembered(TaskStore kept) {
        for (String json : kept.all()) {
            TaskForm.read(json, clock.instant()).ifPresent(it -> ended.put(it.id(), it));
        }
        return kept;
    }

    private static Node.Fields error(RpcError error, String message) {
        return new Node.Fields(
                Map.of("code", Node.number(error.code()), "message", Node.text(message)));
    }
}
