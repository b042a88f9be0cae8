package dev.repotickets.core.ticket;

import dev.repotickets.core.head.HeadBytes;
import dev.repotickets.core.head.HeadWriter;
import dev.repotickets.core.requirement.Tally;

/// The counts of a specification in a head: one integer after the other, at its end. Heads of
/// tickets without a specification have none.
final class TicketHeadTally {
    private TicketHeadTally() {}

    static void write(Tally tally, HeadWriter out) {
        out.integer(tally.requirements())
                .integer(tally.implemented())
                .integer(tally.verified())
                .integer(tally.results())
                .integer(tally.checked())
                .integer(tally.scenarios())
                .integer(tally.passing())
                .integer(tally.failing())
                .integer(tally.stories())
                .integer(tally.points())
                .integer(tally.criteria())
                .integer(tally.metCriteria());
    }

    static Tally read(HeadBytes bytes, int at) {
        return new Tally(
                bytes.integer(at),
                bytes.integer(at + 4),
                bytes.integer(at + 8),
                bytes.integer(at + 12),
                bytes.integer(at + 16),
                bytes.integer(at + 20),
                bytes.integer(at + 24),
                bytes.integer(at + 28),
                bytes.integer(at + 32),
                bytes.integer(at + 36),
                bytes.integer(at + 40),
                bytes.integer(at + 44));
    }
}
