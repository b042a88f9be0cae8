package dev.repotickets.tools.task;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `task list`
public final class ListTasks {
    private static final int DESCRIPTION = 200;

    public static final Tool<Input, Page> TOOL =
            Tool.reading(
                    new ToolName("task", "list"),
                    "List tasks",
                    "Agent tasks, newest first; all given filters must match.",
                    Input.class,
                    Page.class,
                    "{\"agent_id\":\"AGENT-CODEBOT\",\"status\":\"in-progress\"}",
                    ListTasks::run);

    public record Input(
            Optional<AgentId> agentId,
            Optional<TicketReference> ticketId,
            Optional<TaskStatus> status,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    public record Page(
            @Present List<Row> items,
            int total,
            @Doc("Send it as cursor for the next page") Optional<String> nextCursor,
            Optional<String> hint) {}

    /// What a list shows of a task; what is empty is left out.
    public record Row(
            String id,
            TicketId ticketId,
            Optional<AgentId> agentId,
            String taskType,
            TaskStatus status,
            String priority,
            String description,
            @Doc("Not completed yet") List<TaskId> waitsFor,
            @Doc("Tries without success") Optional<Integer> attempts,
            Optional<Instant> leaseUntil,
            Instant createdAt) {}

    private ListTasks() {}

    private static Page run(Input input, Call call) {
        String query = input.agentId() + "|" + input.ticketId() + "|" + input.status();
        Paging paging = Paging.of(input.limit(), input.cursor(), query, call);
        return call.read(view -> {
            input.agentId().ifPresent(it -> Agents.evenDeleted(view, it));
            Optional<TicketId> ticket = input.ticketId().map(it -> Tickets.find(view, it).id());
            TaskBoard board = TaskBoard.of(view, call.actor(), call.now());
            List<Row> rows =
                    board.all().stream()
                            .filter(it -> input.agentId().map(it::isOf).orElse(true))
                            .filter(it -> ticket.map(it.request().ticketId()::equals).orElse(true))
                            .filter(it ->
                                    input.status()
                                            .map(status -> status == it.status())
                                            .orElse(true))
                            .sorted(
                                    Comparator.comparing(Task::createdAt)
                                            .thenComparing(Task::uid)
                                            .reversed())
                            .map(it -> row(it, board))
                            .toList();
            Paging.Page<Row> page = paging.page(rows);
            return new Page(page.rows(), rows.size(), page.nextCursor(), Entities.faults(view));
        });
    }

    private static Row row(Task task, TaskBoard board) {
        return new Row(
                task.key(),
                task.request().ticketId(),
                task.course().agentId(),
                task.request().taskType(),
                task.status(),
                task.request().priority(),
                shortened(task.request().description()),
                task.status().isEnded() ? List.of() : board.unmet(task),
                Optional.of(task.attempts().size()).filter(it -> it > 0),
                task.status() == TaskStatus.IN_PROGRESS
                        ? board.lease(task).map(TaskLease::until)
                        : Optional.empty(),
                task.createdAt());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, DESCRIPTION)) + "...";
    }
}
