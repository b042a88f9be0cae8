package dev.repotickets.tools.requirement;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.requirement.Coverage;
import dev.repotickets.core.requirement.RequirementsStatus;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// `requirement coverage`
///
/// The rates are of all that is asked for; the rows come page by page.
public final class CoverRequirements {
    public static final Tool<Input, Covered> TOOL =
            Tool.reading(
                    new ToolName("requirement", "coverage"),
                    "Trace and measure requirements",
                    "Traceability matrix and coverage, pass and verification rates.",
                    Input.class,
                    Covered.class,
                    "{\"epic_id\":\"USER-1\"}",
                    CoverRequirements::run);

    public record Input(
            @Doc("Default: all tickets") Optional<TicketReference> ticketId,
            Optional<EpicId> epicId,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    public record Covered(
            @Doc("Count of total; no percentage of nothing") Coverage rates,
            Velocity velocity,
            @Doc("With ticket_id: whether everything is verified and passes")
                    Optional<Boolean> acceptanceCriteriaMet,
            @Doc("With ticket_id; draft until somebody sets it")
                    Optional<RequirementsStatus> requirementsStatus,
            @Doc("With ticket_id, as somebody set it") Optional<Double> testCoveragePercentage,
            @Doc("Tickets with no item at all") int ticketsWithout,
            @Present List<Trace> items,
            int total,
            @Doc("Send it as cursor for the next page") Optional<String> nextCursor) {}

    private CoverRequirements() {}

    private static Covered run(Input input, Call call) {
        Paging paging =
                Paging.of(
                        input.limit(),
                        input.cursor(),
                        input.ticketId() + "|" + input.epicId(),
                        call);
        Configuration rules = call.rules();
        return call.read(view -> {
            List<Ticket> tickets = Scope.tickets(view, input.ticketId(), input.epicId());
            List<Trace> rows = rows(view, tickets, input);
            Paging.Page<Trace> page = paging.page(rows);
            Optional<Ticket> only = input.ticketId().map(_ -> tickets.getFirst());
            int without = (int) tickets.stream().filter(it -> it.specification().isEmpty()).count();
            return new Covered(
                    Coverage.of(tickets.stream().map(Ticket::specification).toList()),
                    Velocity.of(view, tickets, rules, call.now()),
                    only.map(it -> it.specification().isMet()),
                    only.map(it ->
                            it.specification()
                                    .requirementsStatus()
                                    .orElse(RequirementsStatus.DRAFT)),
                    only.flatMap(it -> it.specification().testCoveragePercentage()),
                    without,
                    page.rows(),
                    rows.size(),
                    page.nextCursor());
        });
    }

    /// In the whole project, tickets without items are only counted.
    private static List<Trace> rows(Reader view, List<Ticket> tickets, Input input) {
        boolean showsAll = input.ticketId().isPresent() || input.epicId().isPresent();
        return tickets.stream()
                .filter(it -> showsAll || !it.specification().isEmpty())
                .flatMap(it -> Trace.of(it, Epics.shown(view, it)))
                .toList();
    }
}
