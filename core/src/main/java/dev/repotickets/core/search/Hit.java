package dev.repotickets.core.search;

import dev.repotickets.core.ticket.TicketHead;

/// A ticket that a query finds; a larger score is a better fit.
public record Hit(TicketHead ticket, double score) {}
