package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.Subscriber;
import dev.repotickets.core.id.IdSource;
import dev.repotickets.core.store.CacheFigures;
import dev.repotickets.core.store.Following;
import dev.repotickets.core.store.IdempotencyKey;
import dev.repotickets.core.store.Policy;
import dev.repotickets.core.store.Publisher;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.store.disk.Checkout;
import dev.repotickets.core.store.disk.FileTransaction;
import dev.repotickets.core.store.snapshot.Snapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// The store in the files of a checkout. It keeps no state of its own but a cache of what it has
/// read; every process that opens the same checkout is its equal.
public final class YamlStore implements Store, AutoCloseable {
    private final Checkout checkout;
    private final Kinds kinds;
    private final IdSource ids;
    private final BooleanSupplier numbered;
    private final InstantSource clock;
    private final Supplier<Optional<String>> revision;
    private final List<Policy> policies;
    private final Publisher publisher;
    private final Snapshot snapshot;
    private final Caches caches;

    /// `numbered` tells whether new ids may end with a number, `revision` which commit is checked
    /// out. The store closes the snapshot. A `resident` one remembers what it has read.
    public YamlStore(
            Checkout checkout,
            List<Kind<?>> kinds,
            IdSource ids,
            BooleanSupplier numbered,
            InstantSource clock,
            Supplier<Optional<String>> revision,
            List<Policy> policies,
            List<Subscriber> subscribers,
            Snapshot snapshot,
            boolean resident) {
        this.checkout = checkout;
        this.snapshot = snapshot;
        this.caches = new Caches(snapshot, checkout.trail(), resident);
        this.kinds = new Kinds(kinds);
        this.ids = ids;
        this.numbered = numbered;
        this.clock = clock;
        this.revision = revision;
        this.policies = List.copyOf(policies);
        this.publisher = new Publisher(subscribers);
    }

    @Override
    public <T> T read(Function<? super Reader, ? extends T> work) {
        return checkout.<T>read(
                files -> work.apply(new YamlView(files, caches, kinds, clock.instant())));
    }

    @Override
    public <T> T write(Function<? super Writer, ? extends T> work) {
        record Written<T>(T result, List<Event> events) {}
        try (var turn = publisher.turn()) {
            Written<T> written =
                    checkout.write(files -> {
                        var tx = transaction(files, clock.instant());
                        T result = work.apply(tx);
                        turn.take();
                        return new Written<T>(result, tx.events());
                    });
            turn.kept(written.events());
            return written.result();
        }
    }

    @Override
    public String writeOnce(IdempotencyKey key, Function<? super Writer, String> work) {
        record Written(String answer, List<Event> events) {}
        try (var turn = publisher.turn()) {
            Written written =
                    checkout.write(files -> {
                        Instant now = clock.instant();
                        Optional<String> known = Answers.find(files, key, now);
                        if (known.isPresent()) {
                            return new Written(known.get(), List.of());
                        }
                        var tx = transaction(files, now);
                        String answer = work.apply(tx);
                        Answers.keep(files, key, answer, now);
                        turn.take();
                        return new Written(answer, tx.events());
                    });
            turn.kept(written.events());
            return written.answer();
        }
    }

    /// Makes a quiet moment of use: see [Checkout#checkpoint()].
    public void checkpoint() {
        checkout.checkpoint();
    }

    @Override
    public List<CacheFigures> caches() {
        return caches.figures();
    }

    /// Lets go of the snapshot; it is taken up again where it is needed.
    public void release() {
        snapshot.close();
    }

    @Override
    public void close() {
        snapshot.close();
        checkout.close();
    }

    private YamlTransaction transaction(FileTransaction files, Instant now) {
        var view = new YamlView(files, caches, kinds, now);
        files.pending().forEach(view::changed);
        var following = new Following(policies, ids, revision);
        return new YamlTransaction(files, view, new Minting(ids, numbered), following);
    }
}
