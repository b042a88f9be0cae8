package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.task.Performance;
import dev.repotickets.core.task.TaskBoard;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// Who could do a task, best first, and who cannot and why, by id.
///
/// Of equal scores the agent that was registered first is first, as in the original.
public record Recommendation(List<Ranked> ranked, Map<String, String> unavailable) {
    private static final Comparator<Ranked> ORDER =
            Comparator.comparingDouble((Ranked it) -> -it.score())
                    .thenComparing(it -> it.candidate().agent().lifetime().createdAt())
                    .thenComparing(it -> it.candidate().agent().id());

    public static Recommendation of(
            Collection<Agent> agents, TaskBoard board, Wish wish, Scorer scorer) {
        var unavailable = new LinkedHashMap<String, String>();
        for (Agent agent : agents) {
            Availability.obstacle(agent, board, wish.taskType())
                    .ifPresent(why -> unavailable.put(agent.key(), why));
        }
        List<Ranked> ranked =
                agents.stream()
                        .filter(it -> !unavailable.containsKey(it.key()))
                        .map(it -> candidate(it, board))
                        .map(it -> Ranked.of(it, scorer.score(it, wish)))
                        .sorted(ORDER)
                        .toList();
        return new Recommendation(ranked, unavailable);
    }

    /// The scorer that is provided as a service, or the usual one.
    public static Scorer scorer() {
        return ServiceLoader.load(Scorer.class).findFirst().orElseGet(UsualScorer::new);
    }

    private static Candidate candidate(Agent agent, TaskBoard board) {
        return new Candidate(
                agent,
                board.heldBy(agent.id()).size(),
                Performance.of(agent.id(), board.of(agent.id())));
    }
}
