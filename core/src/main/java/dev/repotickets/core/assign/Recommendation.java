package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.outcome.Traits;
import dev.repotickets.core.task.TaskBoard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who could do a task, best first, and who cannot and why, by id.
///
/// Of equal ones the agent that was registered first is first, as in the original.
public record Recommendation(
        Traits task, List<Ranked> ranked, Map<String, String> unavailable, Predictor predictor) {
    private static final Comparator<Ranked> ORDER =
            Comparator.comparingDouble((Ranked it) -> -it.utility())
                    .thenComparing(it -> it.agent().lifetime().createdAt())
                    .thenComparing(it -> it.agent().id());

    public static Recommendation of(
            Collection<Agent> agents, TaskBoard board, Traits task, Predictor predictor) {
        var unavailable = new LinkedHashMap<String, String>();
        var free = new ArrayList<Agent>();
        for (Agent agent : agents) {
            Availability.obstacle(agent, board, task.taskType())
                    .ifPresentOrElse(
                            why -> unavailable.put(agent.key(), why), () -> free.add(agent));
        }
        List<Slot> slots =
                free.stream().map(it -> new Slot(it, board.heldBy(it.id()).size())).toList();
        var ranked = new ArrayList<Ranked>(Slots.ranked(task, slots, board, predictor));
        ranked.sort(ORDER);
        return new Recommendation(task, List.copyOf(ranked), unavailable, predictor);
    }

    /// The best one, without trying anything out; nobody where nobody is free.
    public Optional<Selection> best() {
        return ranked.stream().findFirst().map(it -> Selection.of(this, it));
    }
}
