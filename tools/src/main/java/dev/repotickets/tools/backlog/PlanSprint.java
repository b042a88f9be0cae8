package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.SprintPlanning;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.Velocity;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.find.Sprints;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// `sprint plan`
///
/// What is in the sprint already counts towards its capacity and stays.
public final class PlanSprint {
    public static final Tool<Input, Plan> TOOL =
            Tool.writing(
                    new ToolName("sprint", "plan"),
                    "Plan a sprint",
                    "Fill a sprint from ready items up to capacity; a proposal unless apply.",
                    Effect.SETS,
                    Input.class,
                    Plan.class,
                    "{\"id\":\"SPRINT-1\",\"capacity\":20}",
                    PlanSprint::run);

    public record Input(
            SprintId id,
            @Doc(value = "Points. Default: the sprint's, else the velocity", min = 0)
                    Optional<Integer> capacity,
            @Doc("Put the chosen items into it") Optional<Boolean> apply) {}

    /// Where a capacity came from.
    public enum Basis {
        ARGUMENT,
        SPRINT,
        VELOCITY
    }

    public record Plan(
            String id,
            int capacity,
            @Doc("Where the capacity came from") Basis basis,
            @Doc("Points in it, with those chosen") int points,
            @Doc("Points that were in it already") int before,
            @Present @Doc("In backlog order") List<Chosen> chosen,
            @Present @Doc("Not begun and not chosen, with the reason") List<Left> left,
            @Doc("How many rows are left out here") Optional<Integer> omitted,
            boolean applied) {}

    public record Chosen(String id, String title, int storyPoints) {}

    public record Left(String id, String title, Optional<Integer> storyPoints, String reason) {}

    private record Capacity(int points, Basis basis) {}

    private PlanSprint() {}

    private static Plan run(Input input, Call call, Writer tx) {
        Sprint sprint = Sprints.open(tx, input.id());
        Capacity capacity = capacity(input, sprint, tx);
        Backlog backlog = Backlog.of(tx, call.rules());
        int before = Backlog.points(backlog.in(sprint.id()));
        SprintPlanning.Proposal proposal =
                SprintPlanning.fill(sprint.id(), backlog.order(), capacity.points() - before);
        boolean applies = input.apply().orElse(false);
        if (applies) {
            for (BacklogItem item : proposal.chosen()) {
                BacklogId id = item.id();
                tx.apply(
                        Backlog.find(tx, id)
                                .moveTo(Optional.of(sprint.id()), call.actor(), call.now()));
            }
        }
        return plan(sprint, capacity, before, proposal, applies, Budget.of(call));
    }

    private static Plan plan(
            Sprint sprint,
            Capacity capacity,
            int before,
            SprintPlanning.Proposal proposal,
            boolean applied,
            Budget budget) {
        List<Chosen> chosen = proposal.chosen().stream().map(PlanSprint::chosen).toList();
        List<Left> left = proposal.left().stream().map(PlanSprint::left).toList();
        List<Chosen> shown = budget.first(chosen, true);
        List<Left> others = budget.first(left, false);
        int omitted = chosen.size() + left.size() - shown.size() - others.size();
        return new Plan(
                sprint.key(),
                capacity.points(),
                capacity.basis(),
                before + chosen.stream().mapToInt(Chosen::storyPoints).sum(),
                before,
                shown,
                others,
                Optional.of(omitted).filter(it -> it > 0),
                applied);
    }

    private static Chosen chosen(BacklogItem item) {
        return new Chosen(item.key(), item.outline().title(), item.points());
    }

    private static Left left(SprintPlanning.Left left) {
        return new Left(
                left.item().key(),
                left.item().outline().title(),
                left.item().sizing().storyPoints(),
                left.reason());
    }

    private static Capacity capacity(Input input, Sprint sprint, Reader view) {
        if (input.capacity().isPresent()) {
            int points = input.capacity().get();
            if (points < 0) {
                throw new Problem.InvalidArgument(
                                "capacity", "capacity " + points + " is less than 0")
                        .toException();
            }
            return new Capacity(points, Basis.ARGUMENT);
        }
        return sprint.points()
                .capacity()
                .map(it -> new Capacity(it, Basis.SPRINT))
                .or(() ->
                        Velocity.of(view.all(Sprint.KIND))
                                .map(it -> new Capacity((int) it.points(), Basis.VELOCITY)))
                .orElseThrow(() ->
                        new Problem.PreconditionFailed(
                                        sprint.id()
                                                + " has no capacity, and no sprint was completed"
                                                + " that would tell one",
                                        "Say it: sprint_plan {\"id\":\""
                                                + sprint.id()
                                                + "\",\"capacity\":20}")
                                .toException());
    }
}
