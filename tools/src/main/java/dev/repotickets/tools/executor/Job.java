package dev.repotickets.tools.executor;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// One task on its way through the executor: begun, run, written.
final class Job implements Runnable {
    private final TaskId taskId;
    private final AgentId agentId;
    private final Beginning beginning;
    private final AgentRunner runner;
    private final Writing writing;
    private final Consumer<Happening> told;
    private final Consumer<Job> left;
    private final CompletableFuture<Ended> ended = new CompletableFuture<>();
    private final Running running = new Running();

    /// @param beginning makes the task begun
    /// @param told hears what happens, `left` that this is over
    Job(
            TaskId taskId,
            AgentId agentId,
            Beginning beginning,
            AgentRunner runner,
            Writing writing,
            Consumer<Happening> told,
            Consumer<Job> left) {
        this.taskId = taskId;
        this.agentId = agentId;
        this.beginning = beginning;
        this.runner = runner;
        this.writing = writing;
        this.told = told;
        this.left = left;
    }

    TaskId taskId() {
        return taskId;
    }

    AgentId agentId() {
        return agentId;
    }

    CompletableFuture<Ended> ended() {
        return ended;
    }

    void end(Running.End why) {
        running.end(why);
    }

    @Override
    public void run() {
        Ended result;
        try {
            result = work();
        } catch (RuntimeException e) {
            result = new Ended(taskId, agentId, Ended.How.UNWRITTEN, String.valueOf(e));
        }
        finish(result);
    }

    /// It was never begun.
    void dropped(Ended.How how, String note) {
        finish(new Ended(taskId, agentId, how, note));
    }

    private Ended work() {
        return switch (beginning.begin()) {
            case Beginning.Refused(String why) ->
                    new Ended(taskId, agentId, Ended.How.REFUSED, why);
            case Beginning.Begun(Assignment assignment) -> {
                told.accept(new Happening.Began(taskId, agentId, assignment.description()));
                Verdict verdict = running.verdict(() -> runner.run(assignment, this::report));
                Running.End asked = running.asked();
                yield asked == null
                        ? writing.verdict(assignment, verdict)
                        : writing.end(assignment, verdict, asked);
            }
        };
    }

    private void report(String note) {
        told.accept(new Happening.Reported(taskId, agentId, note));
    }

    private void finish(Ended result) {
        left.accept(this);
        told.accept(new Happening.Finished(result));
        ended.complete(result);
    }
}
