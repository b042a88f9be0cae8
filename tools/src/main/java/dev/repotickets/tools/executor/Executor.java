package dev.repotickets.tools.executor;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A bounded pool that runs the work of agents on virtual threads.
///
/// So many tasks run at once, so many more wait, and one more is rejected, which is said. What
/// comes of a task is written before its end is told. While a task runs, its lease is renewed three
/// times as often as needed. [#close()] takes nothing new, waits for what runs, interrupts it when
/// its patience ends, and returns when everything is written.
public final class Executor implements AutoCloseable {
    private static final Running.End STOPPED =
            new Running.End(Running.End.Kind.STOPPED, "the executor was stopped");

    private final Calls calls;
    private final Map<AgentId, AgentRunner> runners;
    private final Bounds bounds;
    private final Consumer<Happening> told;
    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService heart;
    private final Map<TaskId, Job> jobs = new ConcurrentHashMap<>();
    private final AtomicInteger admitted = new AtomicInteger();

    /// @param runners who does the work of which agent
    /// @param told hears what happens, in the thread in which it does; it has to be quick
    public Executor(
            Calls calls,
            Map<AgentId, AgentRunner> runners,
            Bounds bounds,
            Consumer<Happening> told) {
        this.calls = calls;
        this.runners = Map.copyOf(runners);
        this.bounds = bounds;
        this.told = told;
        this.pool =
                new ThreadPoolExecutor(
                        bounds.size(),
                        bounds.size(),
                        1,
                        TimeUnit.MINUTES,
                        new LinkedBlockingQueue<>(),
                        Thread.ofVirtual().name("agent-work-", 0).factory());
        this.heart =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("heartbeat").factory());
        long third = TimeUnit.MINUTES.toSeconds(bounds.leaseMinutes()) / 3;
        var _ = heart.scheduleWithFixedDelay(this::beat, third, third, TimeUnit.SECONDS);
    }

    /// Hands in a task, which that agent begins as soon as there is room.
    public Submission submit(TaskId task, AgentId agent) {
        AgentRunner runner = runner(agent);
        if (!isAdmitted(bounds.size() + bounds.queue())) {
            return full();
        }
        var pulling = new Pulling(calls, bounds.leaseMinutes());
        return run(job(task, agent, () -> pulling.start(task, agent), runner));
    }

    /// Pulls the best task for an agent and runs it; nothing where there is none for it, or no room
    /// to run it at once.
    ///
    /// @throws dev.repotickets.core.problem.ProblemException where the agent cannot work
    public Optional<Submission> pull(AgentId agent) {
        AgentRunner runner = runner(agent);
        if (pool.isShutdown() || !isAdmitted(bounds.size())) {
            return Optional.empty();
        }
        Optional<Assignment> next = Optional.empty();
        try {
            next = new Pulling(calls, bounds.leaseMinutes()).next(agent);
        } finally {
            if (next.isEmpty()) {
                admitted.decrementAndGet();
            }
        }
        return next.map(it -> run(job(it.taskId(), agent, () -> new Beginning.Begun(it), runner)));
    }

    /// Ends a task that runs or waits here, and cancels it; false where it does neither.
    public boolean cancel(TaskId task, String reason) {
        Job job = jobs.get(task);
        if (job == null) {
            return false;
        }
        if (pool.remove(job)) {
            calls.call("task_cancel", Calls.with("id", task, "reason", reason));
            job.dropped(Ended.How.CANCELLED, reason);
        } else {
            job.end(new Running.End(Running.End.Kind.CANCELLED, reason));
        }
        return true;
    }

    /// The tasks that run or wait here now.
    public List<TaskId> tasks() {
        return jobs.keySet().stream().sorted().toList();
    }

    /// How many run or wait here.
    public int running() {
        return jobs.size();
    }

    /// Renews the leases of all agents that have something here. It goes by itself, too.
    public void beat() {
        jobs.values().stream()
                .map(Job::agentId)
                .distinct()
                .forEach(it -> calls.call("agent_heartbeat", Calls.with("id", it)));
    }

    @Override
    public void close() {
        close(bounds.patience());
    }

    /// The same with another patience.
    public void close(Duration patience) {
        pool.shutdown();
        for (Runnable waiting : List.copyOf(pool.getQueue())) {
            if (pool.remove(waiting) && waiting instanceof Job job) {
                job.dropped(Ended.How.RETURNED, "the executor was stopped before it began");
            }
        }
        try {
            if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                jobs.values().forEach(it -> it.end(STOPPED));
                pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            jobs.values().forEach(it -> it.end(STOPPED));
            Thread.currentThread().interrupt();
        } finally {
            heart.shutdownNow();
        }
    }

    private boolean isAdmitted(int most) {
        if (admitted.incrementAndGet() <= most) {
            return true;
        }
        admitted.decrementAndGet();
        return false;
    }

    private Submission.Rejected full() {
        return new Submission.Rejected(
                "the executor is full: " + bounds.size() + " run and " + bounds.queue() + " wait");
    }

    private AgentRunner runner(AgentId agent) {
        AgentRunner runner = runners.get(agent);
        if (runner == null) {
            throw new Problem.InvalidArgument(
                            "agent_id",
                            "nobody here does the work of " + agent,
                            "There are runners for: " + runners.keySet().stream().sorted().toList())
                    .toException();
        }
        return runner;
    }

    private Job job(TaskId task, AgentId agent, Beginning beginning, AgentRunner runner) {
        return new Job(task, agent, beginning, runner, new Writing(calls), told, this::left);
    }

    private void left(Job job) {
        if (jobs.remove(job.taskId(), job)) {
            admitted.decrementAndGet();
        }
    }

    private Submission run(Job job) {
        if (jobs.putIfAbsent(job.taskId(), job) != null) {
            admitted.decrementAndGet();
            return new Submission.Rejected(job.taskId() + " runs or waits here already");
        }
        try {
            pool.execute(job);
        } catch (RejectedExecutionException _) {
            // Stopped meanwhile: whatever was begun is given back.
            job.end(STOPPED);
            job.run();
        }
        return new Submission.Accepted(job.ended());
    }
}
