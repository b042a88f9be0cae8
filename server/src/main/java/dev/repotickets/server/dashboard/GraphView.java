package dev.repotickets.server.dashboard;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.plan.GraphPage;
import dev.repotickets.pages.plan.GraphPage.Level;
import dev.repotickets.pages.plan.GraphPage.Node;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.graph.CriticalPath;
import dev.repotickets.tools.graph.TicketGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Open tickets that wait for each other, by levels.
final class GraphView implements Page {
    private static final int MOST = 300;
    private static final int AROUND = 3;
    private static final int UNKNOWN = Integer.MAX_VALUE;

    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        return asked.read(view -> page(asked, view, asked.typed().text("focus")));
    }

    private static Answer page(Asked asked, Reader view, String focus) {
        List<TicketHead> open =
                Tickets.heads(view).stream()
                        .filter(it -> !asked.rules().category(it.status()).isEnded())
                        .toList();
        List<TicketHead> linked = linked(open);
        var graph = new TicketGraph(linked);
        if (!focus.isEmpty()) {
            TicketId id = Tickets.find(view, new TicketReference(focus)).id();
            graph = new TicketGraph(open).around(List.of(id), AROUND);
        }
        CriticalPath path = graph.criticalPath(asked.rules());
        Map<TicketId, Integer> levels = graph.levels();
        List<TicketHead> shown =
                graph.tickets().stream()
                        .sorted((one, other) ->
                                Integer.compare(level(one, levels), level(other, levels)))
                        .limit(MOST)
                        .toList();
        String query =
                focus.isEmpty()
                        ? ""
                        : "?focus="
                                + java.net.URLEncoder.encode(
                                        focus, java.nio.charset.StandardCharsets.UTF_8);
        return new Answer.Shown(
                "plan/graph.jte",
                new GraphPage(
                        asked.frame("Graph", Route.GRAPH),
                        levels(shown, levels, graph, path),
                        graph.circles().stream().map(GraphView::said).toList(),
                        path.tickets().size() < 2 ? "" : said(path),
                        graph.tickets().size() - shown.size(),
                        focus,
                        asked.at("graph") + query));
    }

    private static List<TicketHead> linked(List<TicketHead> open) {
        Set<String> keys = open.stream().map(TicketHead::key).collect(Collectors.toSet());
        Set<String> ends = new HashSet<>();
        for (TicketHead ticket : open) {
            for (String other : ticket.others(LinkType.BLOCKS)) {
                if (keys.contains(other)) {
                    ends.add(ticket.key());
                    ends.add(other);
                }
            }
        }
        return open.stream().filter(it -> ends.contains(it.key())).toList();
    }

    private static int level(TicketHead ticket, Map<TicketId, Integer> levels) {
        return levels.getOrDefault(ticket.id(), UNKNOWN);
    }

    private static List<Level> levels(
            List<TicketHead> shown,
            Map<TicketId, Integer> levels,
            TicketGraph graph,
            CriticalPath path) {
        Set<TicketId> circular =
                graph.circles().stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<TicketId> critical = path.tickets().size() < 2 ? Set.of() : Set.copyOf(path.tickets());
        Map<Integer, List<Node>> byLevel = new TreeMap<>();
        for (TicketHead ticket : shown) {
            byLevel.computeIfAbsent(level(ticket, levels), _ -> new ArrayList<>())
                    .add(
                            new Node(
                                    ticket.key(),
                                    ticket.title(),
                                    ticket.status(),
                                    ticket.others(LinkType.BLOCKS),
                                    circular.contains(ticket.id()),
                                    critical.contains(ticket.id())));
        }
        return byLevel.entrySet().stream()
                .map(it -> new Level(title(it.getKey()), it.getValue()))
                .toList();
    }

    private static String title(int level) {
        return switch (level) {
            case 0 -> "Wait for nothing";
            case 1 -> "After one step";
            case UNKNOWN -> "In or behind a circle";
            default -> "After " + level + " steps";
        };
    }

    private static String said(List<TicketId> ids) {
        return ids.stream().map(TicketId::value).collect(Collectors.joining(", "));
    }

    private static String said(CriticalPath path) {
        return path.tickets().stream().map(TicketId::value).collect(Collectors.joining(" → "))
                + " ("
                + Math.round(path.length() * 10) / 10.0
                + " "
                + path.unit()
                + ")";
    }
}
