package dev.repotickets.server.dashboard;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.search.Hit;
import dev.repotickets.core.search.TicketSearch;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.board.Board;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.tools.find.Tickets;
import java.util.List;

/// The board: all tickets that the filter lets through, in columns.
final class BoardPage implements Page {
    @Override
    public Answer show(Asked asked) {
        if (!asked.path().isEmpty()) {
            throw asked.missing();
        }
        var filter = BoardFilter.of(asked);
        return asked.read(view -> shown(asked, filter, view));
    }

    private static Answer shown(Asked asked, BoardFilter filter, Reader view) {
        List<TicketHead> all = Tickets.heads(view);
        String message = "";
        List<TicketHead> found = all;
        try {
            found = found(asked, filter, view, all);
        } catch (ProblemException e) {
            message = e.problem().message() + ". " + e.problem().advice();
        }
        List<TicketHead> wanted = found.stream().filter(filter.test()).toList();
        var columns = new Columns(asked, filter, new Cards(view, asked), all);
        Lanes.Shown shown = new Lanes(asked, filter, columns).of(view, wanted);
        return new Answer.Shown(
                message.isEmpty() ? 200 : 422,
                "board/page.jte",
                new Board(
                        asked.frame("Board", Route.BOARD),
                        filter.shown(),
                        shown.lanes(),
                        filter.laneChoices(),
                        shown.before(),
                        shown.next(),
                        filter.quick(asked.rules()),
                        asked.rules().statusNames().stream().map(it -> new Choice(it, it)).toList(),
                        BoardOffers.of(all, view, asked.rules(), filter),
                        wanted.size(),
                        message,
                        asked.base() + filter.cleared(),
                        columns.here()));
    }

    private static List<TicketHead> found(
            Asked asked, BoardFilter filter, Reader view, List<TicketHead> all) {
        return filter.query().isEmpty()
                ? all
                : TicketSearch.of(
                                filter.query(),
                                view,
                                asked.rules(),
                                asked.call().actor().name(),
                                asked.now())
                        .hits()
                        .stream()
                        .map(Hit::ticket)
                        .toList();
    }
}
