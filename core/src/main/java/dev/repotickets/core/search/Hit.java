package dev.repotickets.core.search;

import dev.repotickets.core.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;

/// A ticket that a query finds. `score` orders hits; `match` is a short piece of the text in which
/// a word was found, where that is not the title.
public record Hit(Ticket ticket, Instant updatedAt, double score, Optional<String> match) {}
