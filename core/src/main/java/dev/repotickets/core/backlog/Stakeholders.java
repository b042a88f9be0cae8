package dev.repotickets.core.backlog;

import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;

/// Who wants a backlog item, and who is to do it; both may be empty.
public record Stakeholders(String productOwner, String assignedTo) implements Part {

    public Stakeholders {
        productOwner = Checks.word("product_owner", productOwner.strip());
        assignedTo = Checks.word("assigned_to", assignedTo.strip());
    }
}
