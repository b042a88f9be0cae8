package dev.repotickets.tools.graph;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Links;
import dev.repotickets.core.ticket.TicketHead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// Tickets and what blocks what among them. Edges go from what has to be done first.
///
/// Two branches can each add a link that is sound alone and closes a circle when they merge; so
/// circles are shown, and whatever needs an order leaves their tickets out.
public final class TicketGraph {
    private final Map<TicketId, TicketHead> tickets = new TreeMap<>();
    private final Graph<TicketId, DefaultEdge> blocks =
            new SimpleDirectedGraph<>(DefaultEdge.class);
    private final List<List<TicketId>> circles;

    public TicketGraph(Collection<TicketHead> all) {
        this(all, LinkType.BLOCKS);
    }

    private TicketGraph(Collection<TicketHead> all, LinkType order) {
        all.forEach(it -> tickets.put(it.id(), it));
        tickets.keySet().forEach(blocks::addVertex);
        edges(order)
                .filter(it -> !it.from().equals(it.to()))
                .forEach(it -> blocks.addEdge(it.from(), it.to()));
        circles = circles(blocks);
    }

    /// The groups of tickets that are in a circle of links of a type.
    public static List<List<TicketId>> circles(Collection<TicketHead> tickets, LinkType type) {
        return new TicketGraph(tickets, type).circles;
    }

    /// A link of a type between two tickets of the graph.
    public record Edge(TicketId from, TicketId to, LinkType type) {}

    public Collection<TicketHead> tickets() {
        return tickets.values();
    }

    /// All links between tickets that are both here, by type and ends.
    public List<Edge> edges() {
        return Stream.of(LinkType.values()).flatMap(this::edges).toList();
    }

    /// The groups of tickets that block each other in a circle.
    public List<List<TicketId>> circles() {
        return circles;
    }

    /// The tickets within `depth` links of the roots, whatever the links' types and directions.
    public TicketGraph around(Collection<TicketId> roots, int depth) {
        Map<TicketId, Set<TicketId>> neighbours = new HashMap<>();
        for (Edge edge : edges()) {
            neighbours.computeIfAbsent(edge.from(), _ -> new TreeSet<>()).add(edge.to());
            neighbours.computeIfAbsent(edge.to(), _ -> new TreeSet<>()).add(edge.from());
        }
        Set<TicketId> near = new TreeSet<>(roots);
        Set<TicketId> rim = near;
        for (int step = 0; step < depth && !rim.isEmpty(); step++) {
            Set<TicketId> next = new TreeSet<>();
            rim.forEach(it -> next.addAll(neighbours.getOrDefault(it, Set.of())));
            next.removeAll(near);
            near.addAll(next);
            rim = next;
        }
        return new TicketGraph(
                near.stream().flatMap(it -> Stream.ofNullable(tickets.get(it))).toList());
    }

    /// How many tickets have to be done one after the other before each can begin: 0 where none.
    /// Tickets in a circle, and those behind one, have no level.
    public Map<TicketId, Integer> levels() {
        var levels = new TreeMap<TicketId, Integer>();
        for (TicketId id : inOrder()) {
            int level =
                    blocks.incomingEdgesOf(id).stream()
                            .map(blocks::getEdgeSource)
                            .mapToInt(it -> levels.getOrDefault(it, -1) + 1)
                            .max()
                            .orElse(0);
            levels.put(id, level);
        }
        return levels;
    }

    /// The chain of unfinished tickets that takes longest, which is the soonest that all of them
    /// can be done (Kelley and Walker, "Critical-path planning and scheduling", 1959).
    public CriticalPath criticalPath(Configuration rules) {
        List<TicketId> open =
                inOrder().stream()
                        .filter(it -> {
                            String status = ticket(it).status();
                            return !rules.category(status).isEnded();
                        })
                        .toList();
        Measure measure = Measure.of(open.stream().map(this::ticket).toList());
        Map<TicketId, Double> length = new HashMap<>();
        Map<TicketId, TicketId> before = new HashMap<>();
        for (TicketId id : open) {
            double longest = 0;
            for (DefaultEdge edge : blocks.incomingEdgesOf(id)) {
                TicketId source = blocks.getEdgeSource(edge);
                if (length.getOrDefault(source, 0.0) > longest) {
                    longest = length.getOrDefault(source, 0.0);
                    before.put(id, source);
                }
            }
            length.put(id, longest + measure.of(ticket(id)));
        }
        return open.stream()
                .max(
                        Comparator.comparingDouble((TicketId it) -> length.getOrDefault(it, 0.0))
                                .thenComparing(Comparator.reverseOrder()))
                .map(end ->
                        new CriticalPath(
                                walk(end, before), length.getOrDefault(end, 0.0), measure.unit()))
                .orElse(new CriticalPath(List.of(), 0, measure.unit()));
    }

    private TicketHead ticket(TicketId id) {
        TicketHead ticket = tickets.get(id);
        if (ticket == null) {
            throw new IllegalArgumentException(id + " is not in this graph");
        }
        return ticket;
    }

    private static List<TicketId> walk(TicketId end, Map<TicketId, TicketId> before) {
        var path = new ArrayList<TicketId>(List.of(end));
        for (TicketId at = before.get(end); at != null; at = before.get(at)) {
            path.addFirst(at);
        }
        return path;
    }

    /// All that are neither in a circle nor behind one, what comes first first.
    private List<TicketId> inOrder() {
        Set<TicketId> stuck = new HashSet<>();
        var open = new ArrayList<>(circles.stream().flatMap(List::stream).toList());
        while (!open.isEmpty()) {
            TicketId id = open.removeLast();
            if (stuck.add(id)) {
                blocks.outgoingEdgesOf(id).forEach(it -> open.add(blocks.getEdgeTarget(it)));
            }
        }
        var sound = new SimpleDirectedGraph<TicketId, DefaultEdge>(DefaultEdge.class);
        tickets.keySet().stream().filter(it -> !stuck.contains(it)).forEach(sound::addVertex);
        for (DefaultEdge edge : blocks.edgeSet()) {
            TicketId from = blocks.getEdgeSource(edge);
            TicketId to = blocks.getEdgeTarget(edge);
            if (!stuck.contains(from) && !stuck.contains(to)) {
                sound.addEdge(from, to);
            }
        }
        var order = new ArrayList<TicketId>();
        new TopologicalOrderIterator<>(sound, Comparator.<TicketId>naturalOrder())
                .forEachRemaining(order::add);
        return order;
    }

    private Stream<Edge> edges(LinkType type) {
        return tickets.values().stream()
                .flatMap(ticket ->
                        ticket.links().others(type).stream()
                                .filter(tickets::containsKey)
                                .map(other -> edge(ticket.id(), other, type)));
    }

    private static Edge edge(TicketId holder, TicketId other, LinkType type) {
        return Links.liesOnFrom(type)
                ? new Edge(holder, other, type)
                : new Edge(other, holder, type);
    }

    private static List<List<TicketId>> circles(Graph<TicketId, DefaultEdge> graph) {
        return new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(it -> it.size() > 1)
                        .map(it -> it.stream().sorted().toList())
                        .sorted(Comparator.comparing(List::getFirst))
                        .toList();
    }
}
