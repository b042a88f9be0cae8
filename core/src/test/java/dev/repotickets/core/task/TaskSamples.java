package dev.repotickets.core.task;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.RunId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Factor;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.ticket.Samples;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Tasks for tests.
public final class TaskSamples {
    public static final AgentId BOT = new AgentId("AGENT-BOT");
    public static final AgentId OTHER = new AgentId("AGENT-OTHER");

    private TaskSamples() {}

    /// A queued task of type `code` and medium priority, made so many seconds after noon.
    public static Change<Task> queued(int number, String... dependsOn) {
        return asked(number, Optional.empty(), dependsOn);
    }

    public static Change<Task> given(int number, AgentId agent) {
        return asked(number, Optional.of(agent));
    }

    public static TaskId id(int number) {
        return new TaskId("000000%02d".formatted(number));
    }

    private static Change<Task> asked(int number, Optional<AgentId> agent, String... dependsOn) {
        return Task.ask(
                id(number),
                Samples.uid(number),
                new Request(
                        new TicketId("FIX-1"),
                        "Code",
                        "Do it",
                        "medium",
                        "",
                        "",
                        Arrays.stream(dependsOn)
                                .map(TaskId::new)
                                .collect(Collectors.toCollection(TreeSet::new))),
                new Limits(Optional.empty(), 2),
                agent,
                ADA,
                NOON.plusSeconds(number));
    }

    /// How it came to [#BOT].
    public static Placement placement() {
        return new Placement(
                new Contender("AGENT-BOT", "v1", "opus", 1, 3, 1, 0.5),
                Chosen.AUTO,
                "bayes:1A2B3C4D:n=2",
                Optional.of(0.75),
                Optional.of(0.5),
                Optional.of(0.2),
                List.of(new Factor("success on code", 0.9, "3 of 3")),
                Optional.of(new Placement.Rival("AGENT-OTHER", 0.5)));
    }

    /// One with every field set.
    public static Task full() {
        SortedSet<TaskId> before =
                Collections.unmodifiableSortedSet(new TreeSet<>(List.of(id(7), id(8))));
        return new Task(
                new TaskId("6F7CAA01"),
                Samples.uid(1),
                new Request(
                        new TicketId("FIX-1"),
                        "code",
                        "Implement it.\nWith tests.\n",
                        "high",
                        "Small steps",
                        "A branch",
                        before),
                new Limits(Optional.of(90), 3, Optional.of(60), Optional.of(240)),
                new Duty(
                        Optional.of(new RunId("RUN-6F7CAA02")),
                        "implementation",
                        Optional.of(AgentType.DEVELOPER)),
                new Course(
                        TaskStatus.IN_PROGRESS,
                        Optional.of(BOT),
                        Optional.of(NOON),
                        Optional.of(NOON.plusSeconds(1)),
                        Optional.of(NOON.plusSeconds(2)),
                        Optional.of(NOON.plusSeconds(3)),
                        Optional.of(placement())),
                new Result("Done", List.of("src/Main.java"), "It broke", Optional.of(80)),
                List.of(
                        new Attempt(
                                Optional.of(OTHER),
                                Optional.of(NOON),
                                NOON.plusSeconds(5),
                                "It broke",
                                Optional.empty())),
                NOON);
    }
}
