package dev.repotickets.core.evaluation;

import java.util.HashMap;
import java.util.Map;

/// How often something went well, by name.
final class Tally {
    private final Map<String, Count> counts = new HashMap<>();

    /// @param good the sum of the rewards
    /// @param seconds of those that were timed
    record Count(int tries, double good, int timed, double seconds) {
        static final Count NONE = new Count(0, 0, 0, 0);

        /// 0 where there is nothing, as the original has it.
        double rate() {
            return tries == 0 ? 0 : good / tries;
        }

        /// As if `strength` more tries had gone as `before` expects.
        double towards(double before, double strength) {
            return (good + strength * before) / (tries + strength);
        }

        double minutes() {
            return timed == 0 ? 0 : seconds / timed / 60;
        }
    }

    Count of(String name) {
        return counts.getOrDefault(name, Count.NONE);
    }

    void add(String name, double reward, long seconds) {
        Count before = of(name);
        boolean isTimed = seconds > 0;
        counts.put(
                name,
                new Count(
                        before.tries() + 1,
                        before.good() + reward,
                        before.timed() + (isTimed ? 1 : 0),
                        before.seconds() + seconds));
    }
}
