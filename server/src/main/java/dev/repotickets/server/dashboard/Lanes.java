package dev.repotickets.server.dashboard;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.board.Lane;
import dev.repotickets.tools.find.Epics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tickets put into lanes, each with all columns: epics in their order, people by name, priorities
/// from the highest. What has none comes last.
final class Lanes {
    /// Lanes on one page.
    static final int PAGE = 12;

    private final Asked asked;
    private final BoardFilter filter;
    private final Columns columns;

    Lanes(Asked asked, BoardFilter filter, Columns columns) {
        this.asked = asked;
        this.filter = filter;
        this.columns = columns;
    }

    /// Those of one page, and where the pages beside it are; empty where there are none.
    record Shown(List<Lane> lanes, String before, String next) {}

    Shown of(Reader view, List<TicketHead> tickets) {
        if (filter.lane() == LaneKind.NONE) {
            return new Shown(List.of(new Lane("", columns.of(tickets))), "", "");
        }
        Map<String, List<TicketHead>> byLane =
                tickets.stream()
                        .collect(
                                Collectors.groupingBy(
                                        this::name, TreeMap::new, Collectors.toList()));
        Map<String, String> titles = titles(view);
        List<String> order = order(new ArrayList<>(byLane.keySet()), titles);
        int page = filter.lanes();
        List<Lane> lanes =
                order.stream()
                        .skip((long) (page - 1) * PAGE)
                        .limit(PAGE)
                        .map(it ->
                                new Lane(
                                        title(it, titles),
                                        columns.ofLane(
                                                it,
                                                byLane.getOrDefault(it, List.of()),
                                                Math.min(order.size(), PAGE))))
                        .toList();
        return new Shown(
                lanes,
                page > 1 ? path(page - 1) : "",
                order.size() > (long) page * PAGE ? path(page + 1) : "");
    }

    private String path(int page) {
        return asked.base() + filter.in(filter.lane(), page).address();
    }

    /// The value that the tickets of a lane share, as the filters know it.
    private String name(TicketHead ticket) {
        return switch (filter.lane()) {
            case EPIC -> ticket.epicId().map(EpicId::value).orElse(BoardFilter.NOBODY);
            case ASSIGNEE -> ticket.assignee().orElse(BoardFilter.NOBODY);
            case PRIORITY -> ticket.priority();
            case NONE -> "";
        };
    }

    private Map<String, String> titles(Reader view) {
        return filter.lane() == LaneKind.EPIC
                ? Epics.all(view).stream()
                        .collect(
                                Collectors.toMap(
                                        Epic::key,
                                        it -> it.outline().title(),
                                        (one, _) -> one,
                                        LinkedHashMap::new))
                : Map.of();
    }

    private List<String> order(List<String> names, Map<String, String> titles) {
        List<String> epics = List.copyOf(titles.keySet());
        Comparator<String> order =
                switch (filter.lane()) {
                    case EPIC ->
                            Comparator.comparingInt(it -> {
                                int index = epics.indexOf(it);
                                return index < 0 ? epics.size() : index;
                            });
                    case PRIORITY -> Comparator.comparingInt(asked.rules()::rank);
                    case ASSIGNEE, NONE -> Comparator.naturalOrder();
                };
        return names.stream()
                .sorted(
                        Comparator.<String, Boolean>comparing(BoardFilter.NOBODY::equals)
                                .thenComparing(order)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private String title(String name, Map<String, String> titles) {
        if (!name.equals(BoardFilter.NOBODY)) {
            return titles.getOrDefault(name, name);
        }
        return filter.lane() == LaneKind.EPIC ? "no epic" : "nobody";
    }
}
