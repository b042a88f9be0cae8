package dev.repotickets.assignmodel.fold;

import dev.repotickets.core.assign.OutcomeLog;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// From where a log has to be folded again: the latest checkpoint before which nothing has changed.
///
/// @param checkpoint none where all has to be folded
/// @param rest the outcomes behind it that can be read
record Resumption(
        Optional<Checkpoint> checkpoint, Map<OutcomeId, Outcome> rest, Judgement judgement) {

    /// Reads as little of the log as can be: what is behind the checkpoint, and before it only what
    /// is of the same tries.
    static Resumption of(OutcomeLog log, List<OutcomeId> ids, Cache cache) {
        var read = new HashMap<OutcomeId, Outcome>();
        var asked = new HashSet<OutcomeId>();
        int most = ids.size();
        while (true) {
            Optional<Checkpoint> checkpoint = cache.latest(ids, most);
            int start = checkpoint.map(Checkpoint::ids).orElse(0);
            List<OutcomeId> rest = ids.subList(start, ids.size());
            read(log, rest, asked, read);
            List<Integer> doubted = doubted(cache.known(), start, ids.size() > start, rest, read);
            read(log, doubted.stream().map(ids::get).toList(), asked, read);
            Judgement judgement = new Judgement(read.values());
            OptionalInt changed =
                    doubted.stream()
                            .mapToInt(it -> it)
                            .filter(it ->
                                    judgement.state(ids.get(it)) != cache.known().states().get(it))
                            .findFirst();
            if (changed.isEmpty()) {
                return new Resumption(checkpoint, read, judgement);
            }
            most = changed.getAsInt();
        }
    }

    private static void read(
            OutcomeLog log,
            List<OutcomeId> ids,
            Set<OutcomeId> asked,
            Map<OutcomeId, Outcome> read) {
        List<OutcomeId> fresh = ids.stream().filter(asked::add).toList();
        if (!fresh.isEmpty()) {
            log.read(fresh).forEach(it -> read.put(it.id(), it));
        }
    }

    /// The places before the start that may no longer be what they were: those that could not be
    /// read, those of a try of which there is an outcome behind, and those that had passed for one
    /// that may have gone.
    private static List<Integer> doubted(
            Known known,
            int start,
            boolean isAppended,
            List<OutcomeId> rest,
            Map<OutcomeId, Outcome> read) {
        var tries = new HashSet<Integer>();
        for (OutcomeId id : rest) {
            Outcome outcome = read.get(id);
            if (outcome != null) {
                tries.add(Judgement.hash(outcome));
            }
        }
        if (isAppended && start < known.size()) {
            for (int i = 0; i < start; i++) {
                if (known.states().get(i) == Known.State.PASSED) {
                    tries.add(known.tries().get(i));
                }
            }
        }
        var doubted = new ArrayList<Integer>();
        for (int i = 0; i < start; i++) {
            if (known.states().get(i) == Known.State.UNREAD
                    || tries.contains(known.tries().get(i))) {
                doubted.add(i);
            }
        }
        return doubted;
    }
}
