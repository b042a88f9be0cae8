package dev.repotickets.tools.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.search.Moment;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// `ticket list`
public final class ListTickets {
    private static final int DESCRIPTION = 2_000;

    public static final Tool<Input, TicketPage> TOOL =
            Tool.reading(
                    new ToolName("ticket", "list"),
                    "List tickets",
                    "List tickets, newest change first. Closed ones only if asked.",
                    Input.class,
                    TicketPage.class,
                    "{\"status\":[\"open\"],\"labels\":[\"bug\"]}",
                    ListTickets::run);

    public record Input(
            @Doc("open, in-progress, blocked, closed, cancelled, as configured, or \"all\"")
                    List<String> status,
            @Doc("critical, high, medium, low") List<String> priority,
            @Doc("Name, or \"none\"") Optional<String> assignee,
            @Doc("All must match") List<String> labels,
            Optional<EpicId> epicId,
            @Doc("Date or 7d") Optional<String> updatedSince,
            @Doc("priority, updated, created, due, id; prefix - for descending")
                    Optional<String> sort,
            @Doc("full adds descriptions") Optional<Detail> detail,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    /// How much of each ticket a list shows.
    public enum Detail {
        CONCISE,
        FULL
    }

    private ListTickets() {}

    private static TicketPage run(Input input, Call call) {
        String query =
                String.join(
                        "|",
                        input.status().toString(),
                        input.priority().toString(),
                        input.assignee().toString(),
                        input.labels().toString(),
                        input.epicId().toString(),
                        input.updatedSince().toString(),
                        input.sort().toString(),
                        input.detail().toString());
        Paging paging = Paging.of(input.limit(), input.cursor(), query, call);
        Configuration rules = call.rules();
        UnaryOperator<String> body = text -> paging.budget().excerpt(text, DESCRIPTION);
        Predicate<Ticket> wanted = filter(input, rules);
        Optional<Instant> since =
                input.updatedSince().map(text -> Moment.parse("updated_since", text, call.now()));
        TicketOrder order = TicketOrder.of(input.sort().orElse("-updated"), rules);
        return call.read(view -> {
            input.epicId().ifPresent(it -> Epics.find(view, it));
            List<TicketRow> rows =
                    Tickets.all(view).stream()
                            .filter(wanted)
                            .map(ticket -> row(view, ticket, input, body))
                            .filter(row -> isSince(row, since))
                            .sorted(order.comparator())
                            .toList();
            return TicketPage.of(rows, paging, hint(view, input, rows));
        });
    }

    private static TicketRow row(
            Reader view, Ticket ticket, Input input, UnaryOperator<String> body) {
        TicketRow row = TicketRow.of(view, ticket);
        return input.detail().equals(Optional.of(Detail.FULL))
                ? row.withDescription(body.apply(ticket.description()))
                : row;
    }

    private static boolean isSince(TicketRow row, Optional<Instant> since) {
        return since.map(moment -> !row.updatedAt().isBefore(moment)).orElse(true);
    }

    private static Predicate<Ticket> filter(Input input, Configuration rules) {
        List<String> statuses =
                input.status().contains("all")
                        ? List.of()
                        : input.status().stream().map(rules::status).toList();
        List<String> priorities = input.priority().stream().map(rules::priority).toList();
        return ticket -> {
            String status = ticket.headline().status();
            boolean rightStatus =
                    input.status().isEmpty()
                            ? !rules.category(status).isEnded()
                            : statuses.isEmpty() || statuses.contains(status);
            return rightStatus
                    && (priorities.isEmpty() || priorities.contains(ticket.headline().priority()))
                    && ticket.headline().labels().containsAll(input.labels())
                    && input.epicId()
                            .map(it -> ticket.plan().epicId().equals(Optional.of(it)))
                            .orElse(true)
                    && input.assignee().map(it -> isAssignedTo(ticket, it)).orElse(true);
        };
    }

    private static boolean isAssignedTo(Ticket ticket, String name) {
        return ticket.people()
                .assignee()
                .map(assignee -> assignee.equalsIgnoreCase(name))
                .orElse(name.equals("none"));
    }

    private static Optional<String> hint(Reader view, Input input, List<TicketRow> rows) {
        if (!view.faults().isEmpty()) {
            int faults = view.faults().size();
            String files = faults == 1 ? "1 file" : faults + " files";
            return Optional.of(files + " cannot be read; see workspace_validate");
        }
        return rows.isEmpty() && input.status().isEmpty()
                ? Optional.of("Ended tickets are listed only with a status, or \"all\"")
                : Optional.empty();
    }
}
