package dev.repotickets.core.report.flow;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.report.history.FieldPast;
import dev.repotickets.core.report.history.TicketPast;
import java.time.Instant;

/// One piece of what is burned down.
public interface Piece {
    /// How large it was right after a moment; 0 where it was not in the scope then.
    int sizeAt(Instant moment);

    boolean isDoneAt(Instant moment);

    /// In what a piece is measured.
    enum Unit {
        TICKETS,
        POINTS
    }

    /// A ticket in an epic. One that was dropped is out of the scope from then on.
    static Piece of(TicketPast past, String epic, Unit unit) {
        FieldPast.Course epics = past.epics();
        FieldPast.Course points = past.points();
        return new Piece() {
            @Override
            public int sizeAt(Instant moment) {
                boolean isIn =
                        past.categoryAt(moment)
                                        .filter(it -> it != StatusCategory.DROPPED)
                                        .isPresent()
                                && epics.at(moment).equals(epic);
                if (!isIn) {
                    return 0;
                }
                return unit == Unit.TICKETS ? 1 : TicketPast.number(points.at(moment));
            }

            @Override
            public boolean isDoneAt(Instant moment) {
                return past.categoryAt(moment).filter(it -> it == StatusCategory.DONE).isPresent();
            }
        };
    }
}
