package dev.repotickets.tools.ticket;

import dev.repotickets.core.claim.ReadyWork;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// `ticket ready`
public final class ReadyTickets {
    public static final Tool<Input, TicketPage> TOOL =
            Tool.reading(
                    new ToolName("ticket", "ready"),
                    "Find work",
                    "Unblocked open tickets in pick order, with the reason for the rank.",
                    Input.class,
                    TicketPage.class,
                    "{\"labels\":[\"bug\"],\"limit\":5}",
                    ReadyTickets::run);

    public record Input(
            @Doc("Default: you") Optional<String> agentId,
            @Doc("All must match") List<String> labels,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    private ReadyTickets() {}

    private static TicketPage run(Input input, Call call) {
        String query = input.agentId() + "|" + input.labels();
        Paging paging = Paging.of(input.limit(), input.cursor(), query, call);
        Configuration rules = call.rules();
        String agent = input.agentId().orElseGet(() -> call.actor().name());
        return call.read(view -> {
            var work = ReadyWork.of(view, rules, agent, call.now());
            List<TicketHead> wanted =
                    work.tickets().stream()
                            .filter(it ->
                                    input.labels().isEmpty()
                                            || it.labels().containsAll(input.labels()))
                            .toList();
            return TicketPage.of(
                    wanted, work.order(), it -> row(view, work, it), paging, hint(wanted));
        });
    }

    private static TicketRow row(Reader view, ReadyWork work, TicketHead ticket) {
        return TicketRow.of(
                view, ticket, TicketRow.Extra.because(String.join("; ", work.why(ticket))));
    }

    private static Optional<String> hint(List<TicketHead> rows) {
        return rows.isEmpty()
                ? Optional.of("Nothing is ready; see what is under way or blocked: ticket_list {}")
                : Optional.empty();
    }
}
