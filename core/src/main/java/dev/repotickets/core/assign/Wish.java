package dev.repotickets.core.assign;

import dev.repotickets.core.ticket.Ticket;
import java.util.Optional;

/// The task that somebody is looked for, as far as it is known yet.
public record Wish(String taskType, Optional<Ticket> ticket, Optional<String> priority) {}
