package dev.repotickets.tools.executor;

import dev.repotickets.core.id.AgentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Works off the queue: pulls for its agents in turn, as long as there is something for one of
/// them.
public final class Workday {
    private final Executor executor;
    private final List<AgentId> agents;
    private final List<Ended> ended = new ArrayList<>();

    public Workday(Executor executor, Collection<AgentId> agents) {
        this.executor = executor;
        this.agents = List.copyOf(agents);
    }

    /// Returns what came of all tasks when there is nothing more to do, or when the executor was
    /// stopped.
    ///
    /// @throws dev.repotickets.core.problem.ProblemException where an agent cannot work
    public List<Ended> run() {
        List<CompletableFuture<Ended>> open = new ArrayList<>();
        pull(open);
        while (!open.isEmpty()) {
            CompletableFuture.anyOf(open.toArray(CompletableFuture[]::new)).join();
            for (var futures = open.iterator(); futures.hasNext(); ) {
                CompletableFuture<Ended> future = futures.next();
                if (future.isDone()) {
                    ended.add(future.join());
                    futures.remove();
                }
            }
            // What ended may have made others possible.
            pull(open);
        }
        return List.copyOf(ended);
    }

    /// One for each agent in turn, while there is room.
    private void pull(List<CompletableFuture<Ended>> open) {
        boolean isAny;
        do {
            isAny = false;
            for (AgentId agent : agents) {
                if (executor.pull(agent).orElse(null) instanceof Submission.Accepted(var future)) {
                    open.add(future);
                    isAny = true;
                }
            }
        } while (isAny);
    }
}
