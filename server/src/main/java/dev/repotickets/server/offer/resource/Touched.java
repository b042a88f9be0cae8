package dev.repotickets.server.offer.resource;

import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which resources are no longer the same after a fact; the report, which tells the last facts,
/// never is. What only sums up others, as the progress of an epic does, is named where the fact
/// itself tells of it: by the epic that a ticket joined or left.
public final class Touched {
    private static final Pattern ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+){1,9}");
    private static final Set<String> LINKS =
            Set.of(
                    "parent_ticket_id",
                    "blocked_by",
                    "related_to",
                    "duplicate_of",
                    "discovered_from");

    private Touched() {}

    /// Their URIs, each in its one spelling, in order.
    public static Set<String> uris(Event event) {
        var uris = new TreeSet<String>();
        String type = event.type();
        String family = type.contains(".") ? type.substring(0, type.indexOf('.')) : type;
        add(uris, Overall.REPORT);
        switch (family) {
            case "ticket", "comment", "journal", "time" -> {
                add(uris, Thing.TICKET, event.subject());
                add(uris, Overall.BOARD, Overall.GRAPH, Overall.PRIME);
            }
            case "claim" -> {
                add(uris, Thing.TICKET, event.subject());
                add(uris, Overall.PRIME);
            }
            case "requirement", "test" -> add(uris, Thing.TICKET, event.subject());
            case "epic" -> add(uris, Thing.EPIC, event.subject());
            case "backlog", "backlog-item" -> add(uris, Thing.BACKLOG, event.subject());
            case "sprint" -> add(uris, Thing.SPRINT, event.subject());
            case "agent" -> add(uris, Thing.AGENT, event.subject());
            case "task" -> add(uris, Thing.TASK, event.subject());
            case "workflow", "run", "step", "workflow-run" ->
                    add(uris, Thing.WORKFLOW, event.subject());
            case "workspace" -> addAll(uris, event.subject());
            default -> {}
        }
        event.changes().forEach(change -> addOthers(uris, change));
        return Collections.unmodifiableSet(uris);
    }

    /// The one spelling of a URI, by which notices name it; nothing where it names no resource.
    public static Optional<String> canonical(String uri) {
        return ResourceUri.find(uri).map(ResourceUri::canonical);
    }

    /// The fact does not tell what kind of thing it is about.
    private static void addAll(Set<String> uris, String subject) {
        for (Thing thing : Thing.values()) {
            add(uris, thing, subject);
        }
        add(uris, Overall.values());
    }

    private static void addOthers(Set<String> uris, FieldChange change) {
        Optional<Thing> thing =
                switch (change.field()) {
                    case "epic_id" -> Optional.of(Thing.EPIC);
                    case "sprint_id" -> Optional.of(Thing.SPRINT);
                    case "agent_id" -> Optional.of(Thing.AGENT);
                    case "ticket_id" -> Optional.of(Thing.TICKET);
                    default ->
                            LINKS.contains(change.field())
                                    ? Optional.of(Thing.TICKET)
                                    : Optional.empty();
                };
        thing.ifPresent(it -> {
            String ids = change.before() + " " + change.after();
            ID.matcher(ids).results().forEach(id -> add(uris, it, id.group()));
        });
    }

    private static void add(Set<String> uris, Thing thing, String id) {
        uris.add(thing.uri(id));
    }

    private static void add(Set<String> uris, Overall... all) {
        for (Overall one : all) {
            uris.add(one.uri());
        }
    }
}
