package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.time.TimeLog;
import java.util.List;

/// A ticket with what lies beside it.
record Invented(Ticket ticket, List<Comment> comments, List<TimeLog> times, List<Fact> facts) {}
