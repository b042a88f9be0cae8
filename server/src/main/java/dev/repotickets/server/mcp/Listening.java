package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// One open `subscriptions/listen`. Notices wait in a queue of limited length: who reads too slowly
/// is told so and let go, and holds up nobody.
final class Listening {
    static final int LONGEST_QUEUE = 1000;

    private final Node id;
    private final Interest interest;
    private final Tasks tasks;
    private final Outlet outlet;
    private final Map<String, Node> meta;
    private final BlockingQueue<Optional<Notice>> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicBoolean isOverrun = new AtomicBoolean();
    private final AtomicBoolean isEnded = new AtomicBoolean();

    Listening(Node id, Interest interest, Tasks tasks, Outlet outlet) {
        this.id = id;
        this.interest = interest;
        this.tasks = tasks;
        this.outlet = outlet;
        this.meta = Map.of(RequestMeta.PREFIX + "subscriptionId", id);
    }

    /// Tells until it is ended or interrupted; then gives the answer to the request.
    Node run(Notices notices) {
        try (Notices.Listening _ = notices.listen(this::take)) {
            outlet.send(
                    News.message(
                            "notifications/subscriptions/acknowledged",
                            Map.of("notifications", interest.agreed()),
                            meta));
            while (!isOverrun.get() && !(isEnded.get() && queue.isEmpty())) {
                queue.take()
                        .flatMap(notice -> News.of(notice, meta, tasks))
                        .ifPresent(outlet::send);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return isOverrun.get() ? overrun() : Reply.result(id, Decoration.ended(meta));
    }

    /// Ends it when what was taken by now is told; an empty place in the queue wakes who waits.
    void end() {
        isEnded.set(true);
        queue.offer(Optional.empty());
    }

    boolean goesTo(Outlet other) {
        return outlet.equals(other);
    }

    private void take(Notice notice) {
        if (interest.includes(notice) && !queue.offer(Optional.of(notice))) {
            isOverrun.set(true);
        }
    }

    private Node overrun() {
        return Reply.error(
                id,
                RpcError.INTERNAL_ERROR,
                "more than "
                        + LONGEST_QUEUE
                        + " messages waited to be read here, so it ends:"
                        + " read anew what you follow, and listen again");
    }
}
