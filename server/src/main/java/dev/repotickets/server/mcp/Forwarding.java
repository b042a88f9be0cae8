package dev.repotickets.server.mcp;

import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.jsonrpc.Outlet;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;

/// Takes notices to one client of a version that begins with `initialize`, in a thread of its own.
/// Where a client does not read, further ones are left out: they only say that something is to be
/// read anew.
final class Forwarding implements AutoCloseable {
    private final BlockingQueue<Notice> queue = new ArrayBlockingQueue<>(Listening.LONGEST_QUEUE);
    private final Notices.Listening listening;
    private final Thread worker;

    Forwarding(Notices notices, Predicate<Notice> wanted, Tasks tasks, Outlet outlet) {
        this.listening =
                notices.listen(notice -> {
                    if (wanted.test(notice)) {
                        queue.offer(notice);
                    }
                });
        this.worker = Thread.ofVirtual().name("forwarding").start(() -> forward(tasks, outlet));
    }

    private void forward(Tasks tasks, Outlet outlet) {
        try {
            while (true) {
                News.of(queue.take(), Map.of(), tasks).ifPresent(outlet::send);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        listening.close();
        worker.interrupt();
    }
}
