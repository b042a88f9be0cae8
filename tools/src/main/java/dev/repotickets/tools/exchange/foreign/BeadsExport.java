package dev.repotickets.tools.exchange.foreign;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.exchange.Exported;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Tickets as issues of beads that [BeadsImport] reads, one JSON object a line.
///
/// Beads knows one way to end; that nothing came of it is what `close_reason` says.
public final class BeadsExport {
    private static final int LOWEST = 4;
    private static final Set<String> STATUSES =
            Set.of("open", "in_progress", "blocked", "deferred", "closed");
    private static final Map<LinkType, String> LINKS =
            Map.of(
                    LinkType.BLOCKS,
                    "blocks",
                    LinkType.PARENT_OF,
                    "parent-child",
                    LinkType.RELATES_TO,
                    "related",
                    LinkType.DUPLICATES,
                    "duplicates",
                    LinkType.DISCOVERED_FROM,
                    "discovered-from");

    private BeadsExport() {}

    public static Exported of(Reader view, List<Ticket> tickets, Configuration rules) {
        String text =
                tickets.stream()
                        .map(it -> Json.write(issue(view, it, rules)) + "\n")
                        .collect(Collectors.joining());
        return new Exported(text, tickets.size());
    }

    private static Node.Fields issue(Reader view, Ticket ticket, Configuration rules) {
        var headline = ticket.headline();
        var fields = new LinkedHashMap<String, Node>();
        put(fields, "id", ticket.key());
        put(fields, "title", headline.title());
        put(fields, "description", ticket.description());
        put(fields, "acceptance_criteria", criteria(ticket));
        put(fields, "status", status(headline.status(), rules));
        if (rules.category(headline.status()) == StatusCategory.DROPPED) {
            put(fields, "close_reason", headline.status());
        }
        fields.put("priority", Node.number(Math.min(rules.rank(headline.priority()), LOWEST)));
        put(fields, "issue_type", headline.type());
        put(fields, "assignee", ticket.people().assignee().orElse(""));
        put(fields, "created_by", ticket.people().reporter());
        put(fields, "created_at", ticket.origin().createdAt().toString());
        put(fields, "updated_at", Tickets.updatedAt(view, ticket).toString());
        list(fields, "labels", headline.labels().stream().<Node>map(Node::text).toList());
        list(fields, "dependencies", dependencies(ticket));
        list(
                fields,
                "comments",
                view.of(Notes.COMMENT, ticket.key()).stream()
                        .<Node>map(BeadsExport::comment)
                        .toList());
        return new Node.Fields(fields);
    }

    private static String status(String status, Configuration rules) {
        String word = status.replace('-', '_');
        StatusCategory category = rules.category(status);
        if (STATUSES.contains(word) && category != StatusCategory.DROPPED) {
            return word;
        }
        return switch (category) {
            case OPEN -> "open";
            case ACTIVE -> "in_progress";
            case DONE, DROPPED -> "closed";
        };
    }

    private static String criteria(Ticket ticket) {
        return ticket.specification().items().stream()
                .map(Item::heading)
                .map(it -> "- " + it)
                .collect(Collectors.joining("\n"));
    }

    private static List<Node> dependencies(Ticket ticket) {
        var dependencies = new ArrayList<Node>();
        for (LinkType type : LinkType.values()) {
            ticket.links()
                    .others(type)
                    .forEach(other -> {
                        var fields = new LinkedHashMap<String, Node>();
                        put(fields, "issue_id", ticket.key());
                        put(fields, "depends_on_id", other.value());
                        put(fields, "type", LINKS.getOrDefault(type, ""));
                        dependencies.add(new Node.Fields(fields));
                    });
        }
        return dependencies;
    }

    private static Node.Fields comment(Comment comment) {
        var fields = new LinkedHashMap<String, Node>();
        put(fields, "author", comment.author());
        put(fields, "created_at", comment.createdAt().toString());
        put(fields, "text", comment.content());
        return new Node.Fields(fields);
    }

    private static void put(Map<String, Node> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, Node.text(text));
        }
    }

    private static void list(Map<String, Node> fields, String name, List<Node> values) {
        if (!values.isEmpty()) {
            fields.put(name, new Node.Items(values));
        }
    }
}
