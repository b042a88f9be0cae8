package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which task an agent does next.
///
/// Those that it has been given, and where it has room for one more those that nobody has: of a
/// type that it takes, for agents of its type, waiting for nothing. First by priority, then those
/// given to it, then the oldest.
public final class TaskQueue {
    private final Agent agent;
    private final TaskBoard board;
    private final Predicate<Task> isWanted;

    /// `isWanted` is false of tasks that nobody is to begin, such as those of a deleted ticket.
    public TaskQueue(Agent agent, TaskBoard board, Predicate<Task> isWanted) {
        this.agent = agent;
        this.board = board;
        this.isWanted = isWanted;
    }

    public Optional<Task> next(Configuration rules) {
        boolean hasRoom = Availability.obstacle(agent, board).isEmpty();
        return waiting().stream()
                .filter(it -> isGiven(it) || hasRoom)
                .filter(it -> isGiven(it) || agent.abilities().handles(it.request().taskType()))
                .filter(it -> board.unmet(it).isEmpty())
                .filter(it -> board.restsUntil(it).isEmpty())
                .min(
                        Comparator.comparingInt((Task it) -> rules.rank(it.request().priority()))
                                .thenComparing(it -> !isGiven(it))
                                .thenComparing(Task::createdAt)
                                .thenComparing(Task::id));
    }

    /// Why there is none.
    public String why() {
        List<Task> waiting = waiting();
        if (waiting.isEmpty()) {
            return "no task is queued or assigned to " + agent.id();
        }
        Optional<String> obstacle = Availability.obstacle(agent, board);
        List<Task> possible =
                waiting.stream()
                        .filter(it ->
                                isGiven(it) || agent.abilities().handles(it.request().taskType()))
                        .toList();
        if (possible.isEmpty()) {
            return agent.id()
                    + " takes only "
                    + String.join(", ", agent.abilities().preferredTaskTypes())
                    + "; "
                    + count(waiting)
                    + " of other types";
        }
        if (obstacle.isPresent() && possible.stream().noneMatch(this::isGiven)) {
            return agent.id()
                    + " is not available for new tasks: "
                    + obstacle.get()
                    + "; "
                    + count(possible);
        }
        return possible.stream()
                .filter(it -> board.unmet(it).isEmpty())
                .flatMap(it -> board.restsUntil(it).stream())
                .min(Instant::compareTo)
                .map(it -> count(possible) + "; the next can be tried again at " + it)
                .orElse(count(possible) + " for others that are not completed");
    }

    private List<Task> waiting() {
        return board.all().stream()
                .filter(it -> it.status() == TaskStatus.QUEUED || isGiven(it))
                .filter(it -> isGiven(it) || Availability.unfitness(agent, it).isEmpty())
                .filter(isWanted)
                .toList();
    }

    private boolean isGiven(Task task) {
        return task.status() == TaskStatus.ASSIGNED && task.isOf(agent.id());
    }

    private static String count(List<Task> tasks) {
        return tasks.size() == 1 ? "1 task waits" : tasks.size() + " tasks wait";
    }
}
