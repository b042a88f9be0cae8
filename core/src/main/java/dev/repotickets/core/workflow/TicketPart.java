package dev.repotickets.core.workflow;

import dev.repotickets.core.tree.Scalar;
import java.util.Locale;

/// What a condition can ask about a ticket.
public enum TicketPart implements Scalar {
    TYPE,
    STATUS,
    PRIORITY,
    LABELS;

    @Override
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
