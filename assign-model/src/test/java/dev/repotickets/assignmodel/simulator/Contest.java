package dev.repotickets.assignmodel.simulator;

import dev.repotickets.assignmodel.optimize.Optimizer;
import dev.repotickets.assignmodel.optimize.SmileOptimizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/// Everybody who chooses, by name.
final class Contest {
    static final double OPTIMISM = 0.3;
    private static final Optimizer NONE = (_, _) -> Optional.empty();

    private Contest() {}

    static Map<String, LongFunction<Chooser>> baselines() {
        var all = new LinkedHashMap<String, LongFunction<Chooser>>();
        all.put("random", RandomChooser::new);
        all.put("original auto-assign", _ -> new OriginalChooser());
        all.put("original SmartAgentSelector", _ -> new OriginalSmartChooser());
        all.put("best overall rate", _ -> new RateChooser(false));
        all.put("hierarchical rate", _ -> new RateChooser(true));
        all.put("nearest texts", _ -> new NearestChooser());
        return all;
    }

    static Map<String, LongFunction<Chooser>> learned() {
        var all = new LinkedHashMap<String, LongFunction<Chooser>>();
        all.put("online, slices soon", _ -> new LearnedChooser(NONE, OPTIMISM, "online4"));
        all.put("online, slices late", _ -> new LearnedChooser(NONE, OPTIMISM, "online40"));
        all.put("mixture without the batch", _ -> new LearnedChooser(NONE, OPTIMISM, ""));
        all.put("batch alone, greedy", _ -> new LearnedChooser(new SmileOptimizer(), 0, "batch"));
        all.put("mixture, greedy", _ -> new LearnedChooser(new SmileOptimizer(), 0, ""));
        all.put("mixture", _ -> mixture());
        return all;
    }

    static Chooser mixture() {
        return new LearnedChooser(new SmileOptimizer(), OPTIMISM, "");
    }
}
