package dev.repotickets.server.change;

import dev.repotickets.core.activity.Activity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.server.offer.resource.Touched;
import dev.repotickets.tools.event.ListEvents;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts into words what was found: facts, and entities that changed without one.
final class Telling {
    private static final Pattern TYPE = Pattern.compile("[a-z_-]{1,40}(\\.[a-z_-]{1,40}){1,4}");

    /// A fact as it was read, for those who ask what it touches.
    private record Read(
            String type, String subject, Actor by, Instant at, List<FieldChange> changes)
            implements Event {}

    private Telling() {}

    static Told fact(Spot spot, Activity activity) {
        var event =
                new Read(
                        activity.type(),
                        activity.subject(),
                        new Actor(activity.author()),
                        activity.at(),
                        activity.changes());
        return new Told(
                TYPE.matcher(activity.type()).matches() ? activity.type() : Told.OTHER,
                Set.of(kind(spot.kind())),
                Set.of(activity.subject()),
                activity.author(),
                Touched.uris(event),
                Shape.of(ListEvents.EventRow.class).write(ListEvents.EventRow.of(activity)));
    }

    /// Of at least one entity.
    static Told changed(Set<Spot> spots, Instant now) {
        var uris = new TreeSet<String>();
        for (Spot spot : spots) {
            var event =
                    new Read(
                            kind(spot.kind()) + "." + Told.CHANGED,
                            spot.key(),
                            new Actor(""),
                            now,
                            List.of());
            uris.addAll(Touched.uris(event));
        }
        Map<String, Node> data = new LinkedHashMap<>();
        data.put("at", Node.text(now.toString()));
        data.put("type", Node.text(Told.CHANGED));
        data.put("uris", new Node.Items(uris.stream().map(Node::text).toList()));
        return new Told(
                Told.CHANGED,
                spots.stream().map(it -> kind(it.kind())).collect(Collectors.toUnmodifiableSet()),
                spots.stream().map(Spot::key).collect(Collectors.toUnmodifiableSet()),
                "",
                uris,
                new Node.Fields(data));
    }

    /// The first word of it, which is also the scheme of its URI: `backlog` of a backlog item.
    static String kind(Kind<?> kind) {
        return kind.word().split(" ", 2)[0];
    }
}
