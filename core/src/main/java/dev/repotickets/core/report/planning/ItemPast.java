package dev.repotickets.core.report.planning;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.report.flow.Piece;
import dev.repotickets.core.report.history.FieldPast;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a backlog item was at earlier moments.
///
/// @param item as it is written now
/// @param ticket the past of the ticket that it became, which says how it stands from then on
public record ItemPast(BacklogItem item, FieldPast fields, Optional<TicketPast> ticket) {

    public static ItemPast of(Reader view, BacklogItem item, Configuration rules) {
        return new ItemPast(
                item,
                FieldPast.of(view.facts(BacklogItem.KIND, item.key())),
                item.place()
                        .ticketId()
                        .flatMap(it -> view.head(TicketHead.FORM, it.value()))
                        .filter(it -> !it.isDeleted())
                        .map(it -> TicketPast.of(view, it, rules)));
    }

    /// All that are in a sprint or may have been at `since` or later: what was not written since
    /// then and is not in it was not in it either. Deleted ones are among them.
    public static List<ItemPast> around(
            Reader view, SprintId sprint, Instant since, Configuration rules) {
        return view.all(BacklogItem.KIND).stream()
                .filter(it -> isIn(it, sprint) || isWrittenSince(view, it, since))
                .map(it -> of(view, it, rules))
                .toList();
    }

    /// True where it was in the sprint right after that moment and neither deleted nor cancelled.
    public boolean isIn(SprintId sprint, Instant moment) {
        String present = item.place().sprintId().map(SprintId::value).orElse("");
        return !item.lifetime().createdAt().isAfter(moment)
                && item.lifetime().deletedAt().filter(it -> !it.isAfter(moment)).isEmpty()
                && fields.at("sprint_id", present, moment).equals(sprint.value())
                && statusAt(moment) != BacklogStatus.CANCELLED;
    }

    /// Its story points right after a moment; 0 where there were none.
    public int pointsAt(Instant moment) {
        String present = item.sizing().storyPoints().map(String::valueOf).orElse("");
        String then = fields.at("story_points", present, moment);
        return then.isEmpty() ? 0 : Integer.parseInt(then);
    }

    /// As its ticket made it, from the conversion on; as it was written before.
    public BacklogStatus statusAt(Instant moment) {
        Optional<StatusCategory> shown = ticket.flatMap(it -> it.categoryAt(moment));
        if (shown.isPresent() && wasConverted(moment)) {
            return switch (shown.get()) {
                case DONE -> BacklogStatus.DONE;
                case DROPPED -> BacklogStatus.CANCELLED;
                case OPEN, ACTIVE -> BacklogStatus.IN_PROGRESS;
            };
        }
        String written = fields.at("status", Words.of(item.status()), moment);
        return Words.find(BacklogStatus.class, written).orElse(item.status());
    }

    /// What there is to burn down of it in a sprint.
    public Piece in(SprintId sprint, Piece.Unit unit) {
        return new Piece() {
            @Override
            public int sizeAt(Instant moment) {
                if (!isIn(sprint, moment)) {
                    return 0;
                }
                return unit == Unit.TICKETS ? 1 : pointsAt(moment);
            }

            @Override
            public boolean isDoneAt(Instant moment) {
                return statusAt(moment) == BacklogStatus.DONE;
            }
        };
    }

    private boolean wasConverted(Instant moment) {
        String present = item.place().ticketId().map(Object::toString).orElse("");
        return !fields.at("ticket_id", present, moment).isEmpty();
    }

    private static boolean isIn(BacklogItem item, SprintId sprint) {
        return item.place().sprintId().equals(Optional.of(sprint));
    }

    private static boolean isWrittenSince(Reader view, BacklogItem item, Instant since) {
        return view.lastActivity(BacklogItem.KIND, item.key())
                .filter(it -> !it.isBefore(since))
                .isPresent();
    }
}
