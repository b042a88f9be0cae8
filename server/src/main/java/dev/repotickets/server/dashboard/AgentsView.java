package dev.repotickets.server.dashboard;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.Presence;
import dev.repotickets.core.assign.Availability;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Performance;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.work.Agents.Card;
import dev.repotickets.pages.work.Agents.Piece;
import dev.repotickets.tools.find.Agents;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The agents, and what each does now.
final class AgentsView implements Page {
    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        return asked.read(view -> {
            TaskBoard board = TaskBoard.of(view, asked.call().actor(), asked.now());
            List<Card> cards =
                    Agents.all(view).stream().map(it -> card(it, board, view, asked)).toList();
            return new Answer.Shown(
                    "work/agents.jte",
                    new dev.repotickets.pages.work.Agents(
                            asked.frame("Agents", Route.AGENTS), cards));
        });
    }

    private static Card card(Agent agent, TaskBoard board, Reader view, Asked asked) {
        Performance figures = Performance.of(agent.id(), board.of(agent.id()));
        Optional<Presence> presence = Agents.presence(view, agent);
        int active = board.heldBy(agent.id()).size();
        return new Card(
                agent.key(),
                agent.profile().name(),
                Words.of(agent.profile().agentType()),
                Words.of(agent.profile().status()),
                Availability.obstacle(agent, board).isEmpty(),
                presence.flatMap(Presence::lastSeen)
                        .map(it -> Moments.length(Duration.between(it, asked.now())) + " ago")
                        .orElse("never"),
                presence.map(Presence::note).orElse(""),
                active + " of " + agent.abilities().maxConcurrentTasks() + " at once",
                success(figures),
                agent.connection().model(),
                board.of(agent.id()).stream()
                        .filter(it -> it.status().isHeld() && it.isOf(agent.id()))
                        .map(it -> piece(it, board, asked))
                        .toList());
    }

    private static String success(Performance figures) {
        return figures.successRate()
                .map(it ->
                        Math.round(it * 100)
                                + " % ("
                                + figures.completed()
                                + " done, "
                                + figures.failed()
                                + " failed)")
                .orElse("nothing tried yet");
    }

    private static Piece piece(Task task, TaskBoard board, Asked asked) {
        return new Piece(
                task.key(),
                task.request().ticketId().value(),
                Words.of(task.status()),
                task.request().description(),
                board.lease(task)
                        .map(it ->
                                it.isLapsed(asked.now())
                                        ? "its lease has ended"
                                        : Moments.length(Duration.between(asked.now(), it.until()))
                                                + " left")
                        .orElse(""));
    }
}
