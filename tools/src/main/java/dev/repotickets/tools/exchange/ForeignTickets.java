package dev.repotickets.tools.exchange;

import dev.repotickets.core.exchange.Provenance;
import dev.repotickets.core.id.IdWord;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives tickets of another tracker ids of ours, inside the write that keeps them: the one that a
/// ticket got when it was imported before, its own where that can be one here, else a new one.
final class ForeignTickets {
    private final Writer tx;
    private final String source;
    private final Instant at;
    private final List<Loss> losses;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<Renamed> renamed = new ArrayList<>();

    ForeignTickets(Writer tx, String source, Instant at, List<Loss> losses) {
        this.tx = tx;
        this.source = source;
        this.at = at;
        this.losses = losses;
    }

    List<Renamed> renamed() {
        return List.copyOf(renamed);
    }

    List<Arrival<Ticket>> arrivals(List<ForeignTicket> tickets) {
        tickets.forEach(it -> {
            if (ids.put(it.externalId(), id(it)) != null) {
                throw invalid(it, "is there twice");
            }
        });
        return tickets.stream().map(this::arrival).toList();
    }

    private String id(ForeignTicket ticket) {
        String external = ticket.externalId();
        Optional<String> known =
                tx.find(Provenance.KIND, Provenance.key(source, Ticket.KIND.word(), external))
                        .map(Provenance::subject);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> own =
                ours(external)
                        .filter(it -> tx.find(Ticket.KIND, it).isEmpty() && !ids.containsValue(it));
        if (own.isPresent()) {
            return own.get();
        }
        String id = tx.mint(Ticket.KIND, IdWord.of(ticket.title(), "TICKET"));
        renamed.add(new Renamed(external, id));
        return id;
    }

    private static Optional<String> ours(String external) {
        try {
            return Optional.of(new TicketId(external).value());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private Arrival<Ticket> arrival(ForeignTicket foreign) {
        String id = ids.getOrDefault(foreign.externalId(), "");
        Optional<Ticket> there = tx.find(Ticket.KIND, id);
        var fields = new LinkedHashMap<String, Node>(foreign.fields());
        fields.computeIfAbsent(
                "created_at",
                _ -> Node.text(there.map(it -> it.origin().createdAt()).orElse(at).toString()));
        fields.put("id", Node.text(id));
        fields.put("blocked_by", new Node.Items(blockers(foreign)));
        foreign.parent()
                .flatMap(it -> linked(foreign, it))
                .ifPresent(it -> fields.put("parent_ticket_id", it));
        try {
            Instant created = moment(fields);
            fields.computeIfPresent("requirements", (_, it) -> dated(it, created));
            String uid =
                    there.map(it -> it.uid().value())
                            .orElseGet(() ->
                                    DerivedUid.of(created, source, foreign.externalId()).value());
            fields.put("uid", Node.text(uid));
            Ticket ticket = Shape.of(Ticket.class).readText(new Node.Fields(fields));
            return new Arrival<>(
                    Ticket.KIND, ticket, foreign.externalId(), comments(foreign, ticket));
        } catch (ProblemException e) {
            throw invalid(foreign, e.problem().message());
        }
    }

    /// What a ticket has to do is as old as the ticket where nothing else is known.
    private static Node dated(Node requirements, Instant created) {
        var dated = new ArrayList<Node>();
        if (requirements instanceof Node.Items(List<Node> items)) {
            for (Node item : items) {
                if (item instanceof Node.Fields(Map<String, Node> values)) {
                    var fields = new LinkedHashMap<String, Node>(values);
                    fields.putIfAbsent("created_at", Node.text(created.toString()));
                    dated.add(new Node.Fields(fields));
                }
            }
        }
        return new Node.Items(dated);
    }

    private static Instant moment(Map<String, Node> fields) {
        return Shape.of(Made.class).readText(new Node.Fields(fields)).createdAt();
    }

    private record Made(Instant createdAt) {}

    private List<Node> blockers(ForeignTicket foreign) {
        return foreign.blockedBy().stream()
                .distinct()
                .filter(it -> !it.equals(foreign.externalId()))
                .flatMap(it -> linked(foreign, it).stream())
                .toList();
    }

    private Optional<Node> linked(ForeignTicket from, String external) {
        Optional<String> id =
                Optional.ofNullable(ids.get(external))
                        .or(() ->
                                ours(external).filter(it -> tx.find(Ticket.KIND, it).isPresent()));
        if (id.isEmpty()) {
            losses.add(
                    new Loss(
                            from.externalId(),
                            "names " + Quoted.text(external) + ", which is not there"));
        }
        return id.map(Node::text);
    }

    private static List<Beside> comments(ForeignTicket foreign, Ticket ticket) {
        var comments = new ArrayList<Beside>();
        for (Node.Fields said : foreign.comments()) {
            var fields = new LinkedHashMap<String, Node>(said.values());
            fields.putIfAbsent("created_at", Node.text(ticket.origin().createdAt().toString()));
            String name = comments.size() + " " + fields.get("content");
            String uid = DerivedUid.of(moment(fields), ticket.uid().value(), name).value();
            fields.put("uid", Node.text(uid));
            fields.put("owner", Node.text(ticket.key()));
            comments.add(
                    new Beside.Note<>(
                            Notes.COMMENT,
                            Shape.of(Comment.class).readText(new Node.Fields(fields))));
        }
        return comments;
    }

    private static RuntimeException invalid(ForeignTicket ticket, String message) {
        return new Problem.InvalidArgument(
                        "path",
                        Quoted.text(ticket.externalId())
                                + ": "
                                + message
                                + "; nothing was imported",
                        "Mend it in the file, and import that again.")
                .toException();
    }
}
