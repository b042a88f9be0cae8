package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Traits;
import dev.repotickets.core.task.TaskBoard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// All tasks that agents can take now, for choosing for several tasks at once.
public final class Slots {
    private Slots() {}

    /// At most `most` for each agent.
    public static List<Slot> of(Collection<Agent> agents, TaskBoard board, int most) {
        var slots = new ArrayList<Slot>();
        for (Agent agent : agents) {
            if (Availability.obstacle(agent, board).isEmpty()) {
                int held = board.heldBy(agent.id()).size();
                int free = agent.abilities().maxConcurrentTasks() - held;
                for (int i = 0; i < Math.min(free, most); i++) {
                    slots.add(new Slot(agent, held + i));
                }
            }
        }
        return slots;
    }

    /// How good each slot is for a task, whether its agent takes such tasks or not.
    public static List<Ranked> ranked(
            Traits task, List<Slot> slots, TaskBoard board, Predictor predictor) {
        List<Contender> contenders =
                slots.stream().map(it -> Contenders.of(it.agent(), it.load(), task)).toList();
        List<Estimate> estimates = predictor.estimate(task, contenders);
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < slots.size(); i++) {
            ranked.add(
                    Ranked.of(
                            slots.get(i).agent(),
                            contenders.get(i),
                            estimates.get(i),
                            task,
                            board));
        }
        return ranked;
    }
}
