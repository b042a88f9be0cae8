package dev.repotickets.tools.epic;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicProgress;
import dev.repotickets.core.epic.EpicStatus;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// `epic list`
public final class ListEpics {
    public static final Tool<Input, Page> TOOL =
            Tool.reading(
                    new ToolName("epic", "list"),
                    "List epics",
                    "List epics with progress and overdue flag, oldest first.",
                    Input.class,
                    Page.class,
                    "{\"status\":\"active\"}",
                    ListEpics::run);

    public record Input(
            Optional<EpicStatus> status,
            Optional<String> owner,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    public record Page(
            @Present List<Row> items,
            int total,
            @Doc("Send it as cursor for the next page") Optional<String> nextCursor,
            Optional<String> hint) {}

    /// What a list shows of an epic; what is empty is left out.
    public record Row(
            String id,
            String title,
            EpicStatus status,
            String priority,
            String owner,
            SortedSet<String> labels,
            String targetVersion,
            Optional<LocalDate> targetDate,
            EpicProgress progress,
            boolean overdue,
            Instant createdAt) {}

    private ListEpics() {}

    private static Page run(Input input, Call call) {
        String query = input.status() + "|" + input.owner();
        Paging paging = Paging.of(input.limit(), input.cursor(), query, call);
        Configuration rules = call.rules();
        LocalDate today = LocalDate.ofInstant(call.now(), ZoneOffset.UTC);
        return call.read(view -> {
            Map<EpicId, List<TicketHead>> members = members(view);
            List<Row> rows =
                    Epics.all(view).stream()
                            .filter(epic -> isWanted(epic, input))
                            .sorted(
                                    Comparator.comparing((Epic it) -> it.lifetime().createdAt())
                                            .thenComparing(Epic::id))
                            .map(epic -> {
                                List<TicketHead> own = members.getOrDefault(epic.id(), List.of());
                                return row(epic, EpicProgress.of(own, rules), today);
                            })
                            .toList();
            Paging.Page<Row> page = paging.page(rows);
            return new Page(page.rows(), rows.size(), page.nextCursor(), Entities.faults(view));
        });
    }

    private static Map<EpicId, List<TicketHead>> members(Reader view) {
        return Tickets.heads(view).stream()
                .filter(ticket -> ticket.epicId().isPresent())
                .collect(Collectors.groupingBy(it -> it.epicId().orElseThrow()));
    }

    private static boolean isWanted(Epic epic, Input input) {
        return input.status().map(it -> it == epic.outline().status()).orElse(true)
                && input.owner()
                        .map(it -> it.equalsIgnoreCase(epic.accountable().owner()))
                        .orElse(true);
    }

    private static Row row(Epic epic, EpicProgress progress, LocalDate today) {
        return new Row(
                epic.key(),
                epic.outline().title(),
                epic.outline().status(),
                epic.outline().priority(),
                epic.accountable().owner(),
                epic.outline().labels(),
                epic.schedule().targetVersion(),
                epic.schedule().targetDate(),
                progress,
                epic.isOverdue(today),
                epic.lifetime().createdAt());
    }
}
