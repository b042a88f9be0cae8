package dev.repotickets.tools.ticket;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The ticket family, in the order in which it is shown.
public final class TicketTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(
                    CreateTicket.TOOL,
                    GetTicket.TOOL,
                    ListTickets.TOOL,
                    SearchTickets.TOOL,
                    ReadyTickets.TOOL,
                    ClaimTicket.TOOL,
                    ReleaseTicket.TOOL,
                    UpdateTicket.TOOL,
                    CloseTicket.TOOL,
                    DeleteTicket.TOOL,
                    RestoreTickets.TOOL,
                    CommentTicket.TOOL,
                    JournalTicket.TOOL,
                    LinkTickets.TOOL,
                    UnlinkTickets.TOOL,
                    GraphTickets.TOOL,
                    BatchTickets.TOOL,
                    BatchDelete.TOOL);

    private TicketTools() {}
}
