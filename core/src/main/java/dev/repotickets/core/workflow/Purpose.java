package dev.repotickets.core.workflow;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.Optional;

/// What a workflow is for: the ticket that it belongs to where it is made for one, and the template
/// that it came from, or empty.
public record Purpose(String name, String description, Optional<TicketId> ticketId, String template)
        implements Part {

    public Purpose {
        name = Checks.word("name", name.strip());
        description = Checks.description(description);
        template = Checks.word("template", template);
    }
}
