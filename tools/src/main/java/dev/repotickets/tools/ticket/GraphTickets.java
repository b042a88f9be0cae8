package dev.repotickets.tools.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.graph.CriticalPath;
import dev.repotickets.tools.graph.GraphFormat;
import dev.repotickets.tools.graph.GraphText;
import dev.repotickets.tools.graph.TicketGraph;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `ticket graph`
public final class GraphTickets {
    private static final int USUAL_DEPTH = 3;
    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 20_000;

    public static final Tool<Input, Graph> TOOL =
            Tool.reading(
                    new ToolName("ticket", "graph"),
                    "Dependency graph",
                    "Dependency graph around a ticket or epic: blockers, dependents, critical path.",
                    Input.class,
                    Graph.class,
                    "{\"root\":\"AUTH-12\",\"depth\":2}",
                    GraphTickets::run);

    public record Input(
            @Doc("Ticket or epic id; omit for all open") Optional<String> root,
            @Doc(value = "Links away from the root; default 3", min = 0, max = 100)
                    Optional<Integer> depth,
            Optional<GraphFormat> format) {}

    /// `level` counts the tickets that come first, one after the other.
    public record Vertex(
            String id, String title, String status, Optional<Integer> level, boolean ended) {}

    public record Edge(String from, String to, LinkType type) {}

    public record Path(List<String> tickets, double length, String unit) {}

    public record Graph(
            @Present List<Vertex> nodes,
            @Present List<Edge> edges,
            @Doc("The chain of unfinished tickets that takes longest") Path criticalPath,
            @Doc("Tickets that block each other in a circle") List<List<String>> cycles,
            @Doc("The graph in the format that was asked for") Optional<String> text,
            int total,
            Optional<String> hint) {}

    private GraphTickets() {}

    private static Graph run(Input input, Call call) {
        int depth = input.depth().orElse(USUAL_DEPTH);
        if (depth < 0 || depth > DEEPEST) {
            throw new Problem.InvalidArgument(
                            "depth", "depth " + depth + " is not from 0 to " + DEEPEST)
                    .toException();
        }
        Configuration rules = call.rules();
        return call.read(view -> {
            TicketGraph graph = graph(input, depth, rules, view);
            return shown(graph, input.format().orElse(GraphFormat.JSON), rules, call);
        });
    }

    private static TicketGraph graph(Input input, int depth, Configuration rules, Reader view) {
        List<TicketHead> all = Tickets.heads(view);
        if (input.root().isEmpty()) {
            return new TicketGraph(
                    all.stream().filter(it -> !rules.category(it.status()).isEnded()).toList());
        }
        String root = input.root().get().strip();
        Optional<Epic> epic =
                view.find(Ticket.KIND, new TicketReference(root).value()).isPresent()
                        ? Optional.empty()
                        : view.find(Epic.KIND, new EpicId(root).value());
        List<TicketId> roots =
                epic.isPresent()
                        ? Epics.members(view, epic.get().id()).stream().map(TicketHead::id).toList()
                        : List.of(Tickets.find(view, new TicketReference(root)).id());
        return new TicketGraph(all).around(roots, depth);
    }

    private static Graph shown(
            TicketGraph graph, GraphFormat format, Configuration rules, Call call) {
        Budget budget = Budget.of(call);
        CriticalPath path = graph.criticalPath(rules);
        var shownPath =
                new Path(
                        path.tickets().stream().map(TicketId::value).toList(),
                        path.length(),
                        path.unit());
        List<List<String>> cycles =
                graph.circles().stream()
                        .map(it -> it.stream().map(TicketId::value).toList())
                        .toList();
        Optional<String> text = text(graph, format).map(it -> budget.excerpt(it, LONGEST_TEXT));
        boolean asData = text.isEmpty();
        Map<TicketId, Integer> levels = graph.levels();
        List<Vertex> nodes =
                asData
                        ? budget.first(
                                graph.tickets().stream()
                                        .map(it -> vertex(it, levels, rules))
                                        .toList(),
                                true)
                        : List.of();
        List<Edge> edges =
                asData
                        ? budget.first(
                                graph.edges().stream().map(GraphTickets::edge).toList(), false)
                        : List.of();
        Optional<String> hint =
                budget.hasCut()
                        ? Optional.of("Too large for one answer: ask for a root with a small depth")
                        : Optional.empty();
        return new Graph(nodes, edges, shownPath, cycles, text, graph.tickets().size(), hint);
    }

    private static Optional<String> text(TicketGraph graph, GraphFormat format) {
        return switch (format) {
            case JSON -> Optional.empty();
            case TEXT -> Optional.of(GraphText.plain(graph));
            case MERMAID -> Optional.of(GraphText.mermaid(graph));
            case DOT -> Optional.of(GraphText.dot(graph));
        };
    }

    private static Vertex vertex(
            TicketHead ticket, Map<TicketId, Integer> levels, Configuration rules) {
        return new Vertex(
                ticket.key(),
                ticket.title(),
                ticket.status(),
                Optional.ofNullable(levels.get(ticket.id())),
                rules.category(ticket.status()).isEnded());
    }

    private static Edge edge(TicketGraph.Edge edge) {
        return new Edge(edge.from().value(), edge.to().value(), edge.type());
    }
}
