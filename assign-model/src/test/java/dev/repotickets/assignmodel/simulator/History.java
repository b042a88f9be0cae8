package dev.repotickets.assignmodel.simulator;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;

/// Outcomes of a made-up workplace where agents are chosen at random.
public final class History {
    private History() {}

    /// So many, in the order of their ids.
    public static List<Outcome> of(int count, long seed) {
        Workplace place = new Workplace(new Setting(12, count, true), seed);
        Dice dice = new Dice(seed);
        List<Outcome> told = new ArrayList<>();
        while (told.size() < count) {
            Work work = place.next(told);
            List<Worker> available = place.available();
            place.assign(available.get(dice.below(available.size())), work);
        }
        return told.stream()
                .limit(count)
                .sorted(java.util.Comparator.comparing(Outcome::id))
                .toList();
    }

    /// The contenders of one of them, all of the workplace, idle.
    public static List<Contender> contenders(int count) {
        var contenders = new ArrayList<Contender>();
        for (int i = 0; i < count; i++) {
            contenders.add(new Contender("agent" + i, "", "family" + i % 4, 0, 3, 0, 0));
        }
        return List.copyOf(contenders);
    }
}
