package dev.repotickets.tools.requirement;

import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Requiring;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import java.util.List;

/// How every tool of this family that adds an item ends.
final class Adding {
    private Adding() {}

    static ItemRef one(Item item, Ticket ticket, List<String> warnings, Call call, Writer tx) {
        Ticket changed = tx.apply(requiring(ticket, call).add(List.of(item)));
        return ItemRef.to(item, changed, tx, warnings);
    }

    static Requiring requiring(Ticket ticket, Call call) {
        return new Requiring(ticket, call.actor(), call.now());
    }
}
