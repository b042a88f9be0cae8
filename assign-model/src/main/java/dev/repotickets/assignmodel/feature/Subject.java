package dev.repotickets.assignmodel.feature;

import dev.repotickets.assignmodel.memory.Keys;
import dev.repotickets.assignmodel.memory.Memory;
import dev.repotickets.assignmodel.memory.Neighbours;
import dev.repotickets.assignmodel.memory.Rows;
import dev.repotickets.core.assign.LogOdds;
import dev.repotickets.core.outcome.Traits;

/// A task as the memory sees it, whoever does it.
///
/// @param kept the hashes of those of its words by which it is to be kept
/// @param global log-odds of success of everything
/// @param type by how much tasks of its type differ from that, whoever does them; and so on
@SuppressWarnings("ArrayRecordComponent")
public record Subject(
        Traits traits,
        Keys keys,
        char[] kept,
        Neighbours neighbours,
        double global,
        double type,
        double component,
        double complexity) {
    private static final double STRENGTH = 10;

    public static Subject of(Traits traits, Memory memory, Rows rows) {
        Keys keys = Keys.of(traits);
        char[] words = Rows.words(traits);
        return new Subject(
                traits,
                keys,
                rows.kept(words),
                rows.like(traits, words),
                LogOdds.of(memory.rate()),
                difficulty(memory, keys.type()),
                keys.component().map(it -> difficulty(memory, it)).orElse(0.0),
                difficulty(memory, keys.complexity()));
    }

    private static double difficulty(Memory memory, String slice) {
        return memory.tasks(slice).residual(0, STRENGTH);
    }
}
