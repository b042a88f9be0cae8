package dev.repotickets.tools.workflow;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.tree.Present;
import dev.repotickets.core.workflow.RunProgress;
import dev.repotickets.core.workflow.RunStatus;
import dev.repotickets.core.workflow.StepRules;
import dev.repotickets.core.workflow.Template;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowRun;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `workflow list`
public final class ListWorkflows {
    public static final Tool<Input, Page> TOOL =
            Tool.reading(
                    new ToolName("workflow", "list"),
                    "List workflows",
                    "Runs with progress, newest first, then workflows and templates; status lists"
                            + " runs only.",
                    Input.class,
                    Page.class,
                    "{\"status\":\"running\"}",
                    ListWorkflows::run);

    public record Input(
            Optional<RunStatus> status,
            Optional<TicketReference> ticketId,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    public record Page(
            @Present List<Row> items,
            int total,
            @Doc("Send it as cursor for the next page") Optional<String> nextCursor,
            Optional<String> hint) {}

    /// What a list shows of one; what is empty is left out.
    public record Row(
            Sort kind,
            String id,
            String name,
            Optional<RunStatus> status,
            Optional<TicketId> ticketId,
            int steps,
            Optional<RunProgress> progress,
            List<String> activeSteps,
            @Doc("Why it cannot be started") String problem,
            Optional<Instant> createdAt) {}

    private ListWorkflows() {}

    private static Page run(Input input, Call call) {
        String query = input.status() + "|" + input.ticketId();
        Paging paging = Paging.of(input.limit(), input.cursor(), query, call);
        return call.read(view -> {
            Optional<TicketId> ticket = input.ticketId().map(it -> Tickets.find(view, it).id());
            List<Row> rows =
                    Stream.of(
                                    runs(view, input.status()),
                                    input.status().isEmpty() ? workflows(view) : Stream.<Row>of(),
                                    input.status().isEmpty() ? templates() : Stream.<Row>of())
                            .flatMap(it -> it)
                            .filter(it -> ticket.isEmpty() || it.ticketId().equals(ticket))
                            .toList();
            Paging.Page<Row> page = paging.page(rows);
            return new Page(page.rows(), rows.size(), page.nextCursor(), Entities.faults(view));
        });
    }

    private static Stream<Row> runs(Reader view, Optional<RunStatus> status) {
        return view.all(WorkflowRun.KIND).stream()
                .filter(it -> status.isEmpty() || status.get() == it.status())
                .sorted(
                        Comparator.comparing((WorkflowRun it) -> it.origin().startedAt())
                                .thenComparing(WorkflowRun::uid)
                                .reversed())
                .map(it ->
                        new Row(
                                Sort.RUN,
                                it.key(),
                                it.origin().name(),
                                Optional.of(it.status()),
                                Optional.of(it.origin().ticketId()),
                                it.steps().size(),
                                Optional.of(it.progress()),
                                it.active(),
                                "",
                                Optional.of(it.origin().startedAt())));
    }

    private static Stream<Row> workflows(Reader view) {
        return view.all(Workflow.KIND).stream()
                .map(it ->
                        row(
                                Sort.WORKFLOW,
                                it.key(),
                                it.title(),
                                it.ticketId(),
                                it.steps().size(),
                                StepRules.problem(it.steps()).map(Problem::message).orElse(""),
                                it.createdAt()));
    }

    private static Stream<Row> templates() {
        return Stream.of(Template.values())
                .map(it ->
                        row(
                                Sort.TEMPLATE,
                                it.word(),
                                it.description(),
                                Optional.empty(),
                                it.steps().size(),
                                "",
                                Optional.empty()));
    }

    private static Row row(
            Sort kind,
            String id,
            String name,
            Optional<TicketId> ticket,
            int steps,
            String problem,
            Optional<Instant> at) {
        return new Row(
                kind,
                id,
                name,
                Optional.empty(),
                ticket,
                steps,
                Optional.empty(),
                List.of(),
                problem,
                at);
    }
}
