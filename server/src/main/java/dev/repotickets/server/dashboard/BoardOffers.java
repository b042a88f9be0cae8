package dev.repotickets.server.dashboard;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.board.Board;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.tools.find.Epics;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the board can be filtered by: what the tickets have.
final class BoardOffers {
    private static final int MOST = 200;

    private BoardOffers() {}

    static Board.Offered of(
            List<TicketHead> all, Reader view, Configuration rules, BoardFilter filter) {
        var assignees = new TreeSet<String>();
        var labels = new TreeSet<String>();
        for (TicketHead ticket : all) {
            ticket.assignee().ifPresent(assignees::add);
            labels.addAll(ticket.labels());
        }
        return new Board.Offered(
                Stream.concat(
                                Stream.of(new Choice("none", "nobody")),
                                first(assignees, filter.assignee()).stream())
                        .distinct()
                        .toList(),
                epics(view),
                first(labels, filter.label()),
                Choice.of(rules.priorities(), filter.priority()));
    }

    static List<Choice> epics(Reader view) {
        return Epics.all(view).stream()
                .limit(MOST)
                .map(it -> new Choice(it.key(), it.outline().title()))
                .toList();
    }

    private static List<Choice> first(Collection<String> words, String current) {
        List<String> first = words.stream().limit(MOST).toList();
        return Choice.of(first, current.equals("none") ? "" : current);
    }
}
