package dev.repotickets.tools.assign;

import dev.repotickets.core.assign.Availability;
import dev.repotickets.core.assign.Estimate;
import dev.repotickets.core.assign.Predictor;
import dev.repotickets.core.assign.Ranked;
import dev.repotickets.core.assign.Slot;
import dev.repotickets.core.assign.Slots;
import dev.repotickets.core.assign.TaskTraits;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.outcome.Traits;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.find.Agents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Tasks shared out over the free slots of all agents.
final class Sharing {
    private final List<Task> tasks;
    private final TaskBoard board;
    private final Predictor predictor;
    private final List<Slot> slots;
    private final Map<Task, Ranked> given = new LinkedHashMap<>();
    private final SortedMap<String, String> waiting = new TreeMap<>();

    Sharing(List<Task> tasks, TaskBoard board, Predictor predictor, Reader view) {
        this.tasks = tasks;
        this.board = board;
        this.predictor = predictor;
        this.slots = Slots.of(Agents.all(view), board, tasks.size());
        List<List<Ranked>> ranked = tasks.stream().map(it -> ranked(it, view)).toList();
        List<OptionalInt> matched = Matching.best(worth(ranked));
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            if (matched.get(i).isPresent()) {
                given.put(task, ranked.get(i).get(matched.get(i).getAsInt()));
            } else {
                waiting.put(task.key(), obstacle(task));
            }
        }
    }

    /// Who gets which task, in the order of the tasks.
    Map<Task, Ranked> given() {
        return given;
    }

    /// Why the others stay in the queue, by their ids.
    SortedMap<String, String> waiting() {
        return waiting;
    }

    Placement placement(Ranked ranked) {
        Estimate estimate = ranked.estimate();
        return new Placement(
                ranked.contender(),
                Chosen.AUTO,
                predictor.model(),
                Optional.of(estimate.probability()),
                Optional.of(estimate.deviation()),
                Optional.of(estimate.baseline()),
                estimate.factors(),
                Optional.empty());
    }

    private List<Ranked> ranked(Task task, Reader view) {
        Traits traits =
                TaskTraits.of(
                        task.request(), view.find(Ticket.KIND, task.request().ticketId().value()));
        return Slots.ranked(traits, slots, board, predictor);
    }

    private double[][] worth(List<List<Ranked>> ranked) {
        var worth = new double[tasks.size()][slots.size()];
        for (int i = 0; i < tasks.size(); i++) {
            for (int j = 0; j < slots.size(); j++) {
                worth[i][j] = takes(j, tasks.get(i)) ? ranked.get(i).get(j).utility() : Double.NaN;
            }
        }
        return worth;
    }

    private boolean takes(int slot, Task task) {
        return Availability.obstacle(slots.get(slot).agent(), board, task.request().taskType())
                .isEmpty();
    }

    private String obstacle(Task task) {
        boolean isTaken = IntStream.range(0, slots.size()).anyMatch(slot -> takes(slot, task));
        return isTaken
                ? "every agent that takes " + task.request().taskType() + " has all that it can"
                : "no agent that takes " + task.request().taskType() + " is available";
    }
}
