package dev.repotickets.core.workflow;

import static dev.repotickets.core.ticket.Samples.NOON;

import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.RunId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.WorkflowId;
import dev.repotickets.core.ticket.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Workflows and runs for tests.
public final class WorkflowSamples {
    private static final TicketId TICKET = new TicketId("FIX-1");

    private WorkflowSamples() {}

    /// One with every field set.
    public static Workflow full() {
        return new Workflow(
                new WorkflowId("WF-6F7CAA01"),
                Optional.of(Samples.uid(1)),
                new Purpose("Release", "Build it, show it.\n", Optional.of(TICKET), "feature"),
                steps(),
                Optional.of(NOON));
    }

    /// A run with every field set.
    public static WorkflowRun fullRun() {
        return new WorkflowRun(
                new RunId("RUN-6F7CAA01"),
                Samples.uid(2),
                new Origin(
                        Optional.of(new WorkflowId("WF-6F7CAA01")),
                        "feature",
                        "Release",
                        TICKET,
                        Map.of("env", "prod"),
                        NOON),
                RunStatus.FAILED,
                Optional.of(NOON.plusSeconds(9)),
                steps(),
                Map.of(
                        "build",
                        new StepState(
                                StepStatus.FAILED,
                                Optional.of(new TaskId("6F7CAA01")),
                                "12 tests",
                                "3 failed",
                                Optional.of(NOON),
                                Optional.of(NOON.plusSeconds(9)))));
    }

    private static List<Step> steps() {
        return List.of(
                new Step(
                        "build",
                        "Build it",
                        "code",
                        Optional.of(AgentType.DEVELOPER),
                        Optional.of(new AgentId("AGENT-BOT")),
                        List.of(),
                        "inputs.env == \"prod\"",
                        Optional.empty(),
                        Optional.of(2),
                        Optional.of(60),
                        Optional.of(240)),
                new Step(
                        "approve",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of("build"),
                        "",
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
