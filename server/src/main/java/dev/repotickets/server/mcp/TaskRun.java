package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.OfferedTool;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A task at work, in a thread of its own. Its state is behind one lock; every change of it is told
/// to `changed`, in order.
final class TaskRun {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private final Map<String, Node.Fields> answers = new LinkedHashMap<>();
    private final InstantSource clock;
    private final Consumer<TaskRecord> changed;
    private TaskRecord task;
    private @Nullable Thread worker;

    TaskRun(TaskRecord task, InstantSource clock, Consumer<TaskRecord> changed) {
        this.task = task;
        this.clock = clock;
        this.changed = changed;
    }

    TaskRecord task() {
        lock.lock();
        try {
            return task;
        } finally {
            lock.unlock();
        }
    }

    /// Begins; `onFault` says what the client is shown of a fault of our own.
    void start(
            Map<String, Node> arguments,
            OfferedTool.Handler handler,
            RequestExchange exchange,
            Function<Throwable, Node.Fields> onFault) {
        Thread started =
                Thread.ofVirtual()
                        .name("task")
                        .unstarted(() -> run(arguments, handler, exchange, onFault));
        lock.lock();
        try {
            worker = started;
        } finally {
            lock.unlock();
        }
        started.start();
    }

    /// Takes the answers to questions that are open; what else comes is passed over.
    void update(Map<String, Node.Fields> given) {
        change(now -> {
            var open = new LinkedHashMap<>(now.pending());
            given.forEach((name, answer) -> {
                if (open.remove(name) != null) {
                    answers.put(name, answer);
                }
            });
            answered.signalAll();
            return now.pending().isEmpty() ? now : now.asking(open, clock.instant());
        });
    }

    void cancel() {
        try {
            change(now -> now.cancelled(clock.instant()));
        } finally {
            interrupt();
        }
    }

    private void interrupt() {
        lock.lock();
        try {
            if (worker != null) {
                worker.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    void say(String message) {
        change(now -> now.saying(message, clock.instant()));
    }

    private void run(
            Map<String, Node> arguments,
            OfferedTool.Handler handler,
            RequestExchange exchange,
            Function<Throwable, Node.Fields> onFault) {
        try {
            Map<String, Node> result = result(arguments, handler, exchange);
            change(now -> now.completed(new Node.Fields(result), clock.instant()));
        } catch (FeatureException e) {
            change(now -> now.failed(error(e), clock.instant()));
        } catch (InterruptedException _) {
            change(now -> now.cancelled(clock.instant()));
        } catch (RuntimeException | Error e) {
            change(now -> now.failed(onFault.apply(e), clock.instant()));
        }
    }

    private Map<String, Node> result(
            Map<String, Node> arguments, OfferedTool.Handler handler, RequestExchange exchange)
            throws InterruptedException {
        OfferedTool.Handler next = handler;
        RequestExchange current = exchange;
        while (true) {
            switch (next.handle(arguments, current)) {
                case Answer.Complete(Map<String, Node> result) -> {
                    return result;
                }
                case Answer.Later(OfferedTool.Handler rest) -> next = rest;
                case Answer.InputRequired(
                                Map<String, Answer.Question> requests,
                                Optional<String> state) ->
                        current = current.with(answersTo(requests), state);
            }
        }
    }

    private Map<String, Node.Fields> answersTo(Map<String, Answer.Question> questions)
            throws InterruptedException {
        change(now -> now.asking(questions, clock.instant()));
        lock.lock();
        try {
            while (!task.pending().isEmpty()) {
                answered.await();
            }
            return Map.copyOf(answers);
        } finally {
            lock.unlock();
        }
    }

    /// What has ended stays as it is.
    private void change(UnaryOperator<TaskRecord> step) {
        lock.lock();
        try {
            if (!task.status().isFinal()) {
                task = step.apply(task);
                changed.accept(task);
            }
        } finally {
            lock.unlock();
        }
    }

    private static Node.Fields error(FeatureException e) {
        var error = new LinkedHashMap<String, Node>();
        error.put("code", Node.number(e.error().code()));
        error.put("message", Node.text(e.shown()));
        e.data().ifPresent(it -> error.put("data", it));
        return new Node.Fields(error);
    }
}
