package dev.repotickets.core.epic;

import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;

/// Who answers for an epic; both may be empty.
public record Owner(String owner, String ownerEmail) implements Part {

    public Owner {
        owner = Checks.word("owner", owner);
        ownerEmail = Checks.word("owner_email", ownerEmail);
    }
}
