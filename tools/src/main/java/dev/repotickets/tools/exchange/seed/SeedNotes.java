package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.journal.JournalType;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.time.TimeType;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.exchange.Beside;
import dev.repotickets.tools.exchange.DerivedUid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What lies beside a ticket of the original: comments, journal and time, each with an identity
/// that ends in the eight digits it had, and when the ticket was last changed.
final class SeedNotes {
    private static final Set<String> COMMENT =
            Set.of("id", "author", "email", "content", "created_at");
    private static final Set<String> JOURNAL =
            Set.of(
                    "id",
                    "author",
                    "email",
                    "content",
                    "entry_type",
                    "created_at",
                    "effort_estimate_hours",
                    "effort_spent_hours",
                    "completion_percentage",
                    "milestone",
                    "dependencies",
                    "risks",
                    "decisions");
    private static final Set<String> TIME =
            Set.of(
                    "id",
                    "start_time",
                    "end_time",
                    "duration_minutes",
                    "description",
                    "entry_type",
                    "author",
                    "created_at");

    private final SeedFile file;
    private final Finds finds;
    private final String owner;
    private final String createdAt;
    private final List<Beside> notes = new ArrayList<>();

    private SeedNotes(SeedFile file, Finds finds, String owner, String createdAt) {
        this.file = file;
        this.finds = finds;
        this.owner = owner;
        this.createdAt = createdAt;
    }

    static List<Beside> of(
            SeedFile file, SeedParts parts, Finds finds, String owner, String createdAt) {
        var read = new SeedNotes(file, finds, owner, createdAt);
        for (Node.Fields it : parts.of("comments", COMMENT, "created_at")) {
            read.add(Notes.COMMENT, it);
        }
        for (Node.Fields it : parts.of("journal_entries", JOURNAL, "created_at")) {
            Node.Fields typed = parts.worded(it, "entry_type", JournalType.class, "progress");
            read.add(Notes.JOURNAL, read.withTickets(typed));
        }
        for (Node.Fields it : parts.of("time_logs", TIME, "start_time", "end_time", "created_at")) {
            read.add(
                    Notes.TIME,
                    read.begun(parts.worded(it, "entry_type", TimeType.class, "other")));
        }
        return List.copyOf(read.notes);
    }

    /// That it was last changed at `at`. The original does not say by whom, nor how.
    static Beside changed(String owner, String type, Instant at) {
        return new Beside.Past(
                new Fact(
                        DerivedUid.of(at, owner, "updated_at"),
                        owner,
                        type,
                        "unknown",
                        "",
                        at,
                        List.of(),
                        "the last change in the original, which does not say by whom",
                        Optional.empty()));
    }

    private <T extends Record & Entity> void add(Kind<T> kind, Node.Fields part) {
        Node.Fields dated = SeedParts.dated(part, createdAt);
        Instant at = Instant.parse(SeedFile.text(dated, "created_at").orElse(createdAt));
        String name = SeedFile.text(dated, "id").orElse("");
        Node uid = Node.text(DerivedUid.of(at, owner, name).value());
        Node.Fields whole = SeedParts.with(dated, "uid", uid);
        notes.add(
                new Beside.Note<>(
                        kind,
                        Shape.of(kind.type())
                                .readText(SeedParts.with(whole, "owner", Node.text(owner)))));
    }

    private Node.Fields withTickets(Node.Fields entry) {
        var ids = new ArrayList<Node>();
        for (String id : SeedFile.texts(entry, "dependencies")) {
            ticket(id)
                    .ifPresentOrElse(
                            it -> ids.add(Node.text(it.value())),
                            () ->
                                    finds.lose(
                                            file,
                                            "a journal entry depends on "
                                                    + id
                                                    + ", which is no id"));
        }
        return SeedParts.with(entry, "dependencies", new Node.Items(ids));
    }

    private static Optional<TicketId> ticket(String id) {
        try {
            return Optional.of(new TicketId(id));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private Node.Fields begun(Node.Fields log) {
        if (SeedFile.text(log, "start_time").isPresent()) {
            return log;
        }
        finds.lose(file, "a time log has no start_time");
        return SeedParts.with(log, "start_time", Node.text(createdAt));
    }
}
