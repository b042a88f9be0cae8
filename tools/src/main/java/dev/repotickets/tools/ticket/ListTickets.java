package dev.repotickets.tools.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.search.Moment;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
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
        Predicate<TicketHead> wanted = filter(input, rules, call.now());
        TicketOrder order = TicketOrder.of(input.sort().orElse("-updated"), rules);
        return call.read(view -> {
            input.epicId().ifPresent(it -> Epics.find(view, it));
            List<TicketHead> all = Tickets.heads(view).stream().filter(wanted).toList();
            return TicketPage.of(
                    all,
                    order.comparator(),
                    it -> row(view, it, input, body),
                    paging,
                    hint(view, input, all));
        });
    }

    private static TicketRow row(
            Reader view, TicketHead ticket, Input input, UnaryOperator<String> body) {
        if (!input.detail().equals(Optional.of(Detail.FULL))) {
            return TicketRow.of(view, ticket);
        }
        String description =
                view.find(Ticket.KIND, ticket.key())
                        .map(it -> body.apply(it.description()))
                        .orElse("");
        return TicketRow.of(view, ticket, TicketRow.Extra.described(description));
    }

    private static Predicate<TicketHead> filter(Input input, Configuration rules, Instant now) {
        Optional<Instant> since =
                input.updatedSince().map(text -> Moment.parse("updated_since", text, now));
        List<String> statuses =
                input.status().contains("all")
                        ? List.of()
                        : input.status().stream().map(rules::status).toList();
        List<String> priorities = input.priority().stream().map(rules::priority).toList();
        // Asked of every ticket there is: plain tests, the cheap ones first.
        return ticket -> {
            String status = ticket.status();
            boolean rightStatus =
                    input.status().isEmpty()
                            ? !rules.category(status).isEnded()
                            : statuses.isEmpty() || statuses.contains(status);
            return rightStatus
                    && (priorities.isEmpty() || priorities.contains(ticket.priority()))
                    && (since.isEmpty() || !ticket.updatedAt().isBefore(since.get()))
                    && (input.epicId().isEmpty() || ticket.epicId().equals(input.epicId()))
                    && (input.assignee().isEmpty() || isAssignedTo(ticket, input.assignee().get()))
                    && (input.labels().isEmpty() || ticket.labels().containsAll(input.labels()));
        };
    }

    private static boolean isAssignedTo(TicketHead ticket, String name) {
        return ticket.assignee()
                .map(assignee -> assignee.equalsIgnoreCase(name))
                .orElse(name.equals("none"));
    }

    private static Optional<String> hint(Reader view, Input input, List<TicketHead> rows) {
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
