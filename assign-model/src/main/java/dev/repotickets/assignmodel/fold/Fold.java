package dev.repotickets.assignmodel.fold;

import dev.repotickets.assignmodel.bytes.DamagedException;
import dev.repotickets.assignmodel.mixture.Mind;
import dev.repotickets.assignmodel.optimize.Optimizer;
import dev.repotickets.core.assign.OutcomeLog;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Learns a log in the order of its ids, from the latest checkpoint on that is still right. What
/// comes of it is the same with a cache and without one.
public final class Fold {
    private static final int EVERY = 1_000;

    private final OutcomeLog log;
    private final Optimizer optimizer;
    private final Optional<CacheFile> file;

    /// `say` is told what is wrong with a cache.
    public Fold(OutcomeLog log, Optimizer optimizer, Consumer<String> say) {
        this.log = log;
        this.optimizer = optimizer;
        file = log.cache().map(it -> new CacheFile(it, say));
    }

    public Mind run() {
        List<OutcomeId> ids = log.ids().stream().sorted().distinct().toList();
        Cache cache = file.map(CacheFile::read).orElse(Cache.EMPTY);
        try {
            return from(cache, ids);
        } catch (DamagedException e) {
            file.ifPresent(it -> it.sayRebuilt(e));
            return from(Cache.EMPTY, ids);
        }
    }

    private Mind from(Cache cache, List<OutcomeId> ids) {
        Resumption resumption = Resumption.of(log, ids, cache);
        int start = resumption.checkpoint().map(Checkpoint::ids).orElse(0);
        Mind mind =
                resumption
                        .checkpoint()
                        .map(it -> cache.mind(it, optimizer))
                        .orElseGet(() -> new Mind(optimizer));
        if (start == ids.size()) {
            return mind;
        }
        var checkpoints = new ArrayList<Checkpoint>();
        cache.checkpoints().stream()
                .filter(it -> it.ids() <= start && it.ids() % EVERY == 0 && it.isOf(ids))
                .forEach(checkpoints::add);
        var tries = new ArrayList<Integer>(cache.known().tries().subList(0, start));
        var states = new ArrayList<Known.State>(cache.known().states().subList(0, start));
        for (int i = start; i < ids.size(); i++) {
            OutcomeId id = ids.get(i);
            Outcome outcome = resumption.rest().get(id);
            Known.State state = resumption.judgement().state(id);
            tries.add(outcome == null ? 0 : Judgement.hash(outcome));
            states.add(state);
            if (outcome != null && state == Known.State.COUNTS) {
                mind.learn(outcome, Judgement.reward(outcome));
            }
            if ((i + 1) % EVERY == 0 || i + 1 == ids.size()) {
                checkpoints.add(Checkpoint.of(ids.subList(0, i + 1), mind));
            }
        }
        file.ifPresent(it ->
                it.write(
                        new Cache(
                                new Known(tries, states),
                                mind.rows().all(),
                                mind.fit(),
                                checkpoints)));
        return mind;
    }
}
