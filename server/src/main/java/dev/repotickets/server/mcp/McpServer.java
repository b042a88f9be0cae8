package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.log.Faults;
import dev.repotickets.server.log.Log;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// One server of the Model Context Protocol in all its versions, for any number of clients. What it
/// holds is what they share: tasks, news, the key of signed states, and who listens.
public final class McpServer implements AutoCloseable {
    static final int MOST_LISTENING = 1024;

    private final Notices notices;
    private final SignedState state;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Log log;
    private final Faults faults;
    private final Set<Listening> listening = ConcurrentHashMap.newKeySet();
    private final Set<Outlet> ended = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /// The store of tasks is opened for the first task.
    public McpServer(
            Notices notices,
            SignedState state,
            Supplier<TaskStore> taskStore,
            InstantSource clock,
            RandomGenerator random,
            Log log) {
        this.notices = notices;
        this.state = state;
        this.clock = clock;
        this.log = log;
        this.faults = new Faults(clock, log);
        this.tasks = new Tasks(taskStore, notices, clock, faults, random);
    }

    /// A client whose messages all go over one line, in any version.
    public McpConnection connect(Audience audience, Outlet outlet) {
        return new McpConnection(this, audience, outlet);
    }

    /// A client of a version that begins with `initialize`. `unasked` takes what belongs to none of
    /// its requests.
    public LegacySession session(Audience audience, Outlet unasked) {
        return new LegacySession(this, audience, unasked, new RunningCalls());
    }

    public ModernEngine modern() {
        return new ModernEngine(this);
    }

    /// Ends every subscription; each is told.
    @Override
    public void close() {
        isClosed = true;
        listening.forEach(Listening::end);
    }

    /// Ends what is told over this outlet, now and later.
    void end(Outlet outlet) {
        ended.add(outlet);
        listening.stream().filter(it -> it.goesTo(outlet)).forEach(Listening::end);
    }

    Node listen(Node id, Interest interest, Principal principal, Outlet outlet) {
        if (listening.size() >= MOST_LISTENING) {
            return Reply.error(
                    id,
                    RpcError.INTERNAL_ERROR,
                    MOST_LISTENING + " clients listen already: try again later");
        }
        for (String task : interest.tasks()) {
            if (!tasks.belongs(task, principal.name())) {
                return Reply.error(
                        id, RpcError.INVALID_PARAMS, "taskIds names a task that does not exist");
            }
        }
        var opened = new Listening(id, interest, tasks, outlet);
        listening.add(opened);
        if (isClosed || ended.contains(outlet)) {
            opened.end();
        }
        try {
            return opened.run(notices);
        } finally {
            listening.remove(opened);
        }
    }

    /// The reply to a fault of our own. To a tool call it is a result, so that the model hears of
    /// it; `result` makes it one of the version that is spoken.
    Node fault(Envelope.Request request, Throwable cause, UnaryOperator<Map<String, Node>> result) {
        String shown = faults.shown(request.method(), cause);
        return request.method().equals("tools/call")
                ? Reply.result(request.id(), result.apply(ToolFailure.of(shown)))
                : Reply.error(request.id(), RpcError.INTERNAL_ERROR, shown);
    }

    /// How many `subscriptions/listen` are open.
    public int listeners() {
        return listening.size();
    }

    public int tasksAtWork() {
        return tasks.atWork();
    }

    Notices notices() {
        return notices;
    }

    Tasks tasks() {
        return tasks;
    }

    SignedState state() {
        return state;
    }

    Log log() {
        return log;
    }

    Instant now() {
        return clock.instant();
    }
}
