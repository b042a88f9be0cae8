package dev.repotickets.core.store.memory;

import dev.repotickets.core.event.Subscriber;
import dev.repotickets.core.id.IdSource;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.IdempotencyKey;
import dev.repotickets.core.store.Policy;
import dev.repotickets.core.store.Publisher;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// A store that keeps everything in memory. Its state changes under one lock; readers see the state
/// before or after a write, never a part of it.
public final class MemoryStore implements Store {
    private record Answer(String digest, String text, Instant at) {}

    private final IdSource ids;
    private final InstantSource clock;
    private final List<Policy> policies;
    private final Publisher publisher;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, Answer> answers = new HashMap<>();
    private volatile MemoryView state = new MemoryView();

    public MemoryStore(
            IdSource ids,
            InstantSource clock,
            List<Policy> policies,
            List<Subscriber> subscribers) {
        this.ids = ids;
        this.clock = clock;
        this.policies = List.copyOf(policies);
        this.publisher = new Publisher(subscribers);
    }

    @Override
    public <T> T read(Function<? super Reader, ? extends T> work) {
        return work.apply(state);
    }

    @Override
    public <T> T write(Function<? super Writer, ? extends T> work) {
        try (var turn = publisher.turn()) {
            return alone(() -> run(work, turn));
        }
    }

    @Override
    public String writeOnce(IdempotencyKey key, Function<? super Writer, String> work) {
        try (var turn = publisher.turn()) {
            return alone(() -> runOnce(key, work, turn));
        }
    }

    private <T> T alone(Supplier<T> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread is in a write of the same store already");
        }
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private <T> T run(Function<? super Writer, ? extends T> work, Publisher.Turn turn) {
        var writer = new MemoryWriter(state.copy(), policies, ids);
        T result = work.apply(writer);
        state = writer.view();
        turn.take();
        turn.kept(writer.events());
        return result;
    }

    private String runOnce(
            IdempotencyKey key, Function<? super Writer, String> work, Publisher.Turn turn) {
        Instant now = clock.instant();
        answers.values().removeIf(it -> it.at().plus(Duration.ofHours(24)).isBefore(now));
        Answer known = answers.get(key.value());
        if (known == null) {
            String text = this.<String>run(work, turn);
            answers.put(key.value(), new Answer(key.digest(), text, now));
            return text;
        }
        if (!known.digest().equals(key.digest())) {
            throw otherArguments(key).toException();
        }
        return known.text();
    }

    private static Problem otherArguments(IdempotencyKey key) {
        return new Problem.InvalidArgument(
                "idempotency_key",
                "idempotency_key \"" + key.value() + "\" was used with other arguments",
                "Send a new key for a new write.");
    }
}
