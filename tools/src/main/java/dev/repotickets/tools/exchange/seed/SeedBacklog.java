package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.backlog.ItemType;
import dev.repotickets.core.backlog.RiskLevel;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.exchange.Arrival;
import dev.repotickets.tools.exchange.Beside;
import dev.repotickets.tools.exchange.DerivedUid;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Backlog items of the original as ours, and the sprints that they name: the original keeps of a
/// sprint only its id and name, on each item.
final class SeedBacklog {
    private static final List<String> AS_THEY_ARE =
            List.of(
                    "title",
                    "description",
                    "priority",
                    "story_points",
                    "business_value",
                    "effort_estimate",
                    "product_owner",
                    "assigned_to",
                    "acceptance_criteria",
                    "definition_of_done",
                    "component",
                    "theme");
    private static final Set<String> OTHERWISE =
            Set.of(
                    "id",
                    "labels",
                    "created_at",
                    "updated_at",
                    "item_type",
                    "status",
                    "risk_level",
                    "epic_id",
                    "ticket_id",
                    "dependencies",
                    "sprint_id",
                    "sprint_name");

    private final SeedIds ids;
    private final SeedTimes times;
    private final Finds finds;
    private final Map<String, Arrival<Sprint>> sprints = new TreeMap<>();

    SeedBacklog(SeedIds ids, SeedTimes times, Finds finds) {
        this.ids = ids;
        this.times = times;
        this.finds = finds;
    }

    Arrival<BacklogItem> read(SeedFile file) {
        return SeedEntity.read(file, () -> item(file));
    }

    /// The sprints that the items read so far are in.
    List<Arrival<Sprint>> sprints() {
        return List.copyOf(sprints.values());
    }

    private Arrival<BacklogItem> item(SeedFile file) {
        String id = ids.of(file.subject());
        var entity = new SeedEntity(file, times, finds, id);
        Map<String, Node> fields = entity.begun(AS_THEY_ARE, OTHERWISE);
        word(file, fields, "item_type");
        word(file, fields, "status");
        word(file, fields, "risk_level");
        for (String name : List.of("epic_id", "ticket_id", "sprint_id")) {
            file.text(name).ifPresent(it -> fields.put(name, Node.text(ids.of(it))));
        }
        fields.put(
                "dependencies",
                new Node.Items(
                        file.texts("dependencies").stream()
                                .map(it -> Node.text(ids.of(it)))
                                .toList()));
        file.text("sprint_id").ifPresent(it -> sprint(it, file, entity));
        SeedParts parts = entity.parts();
        Node.Fields worded = new Node.Fields(fields);
        worded = parts.worded(worded, "item_type", ItemType.class, "story");
        worded = parts.worded(worded, "status", BacklogStatus.class, "new");
        worded = parts.worded(worded, "risk_level", RiskLevel.class, "medium");
        BacklogItem item = entity.as(BacklogItem.class, worded.values());
        List<Beside> beside =
                entity.updatedAt().filter(it -> it.isAfter(entity.createdAt())).stream()
                        .map(it -> SeedNotes.changed(id, "backlog.updated", it))
                        .toList();
        return new Arrival<>(BacklogItem.KIND, item, file.subject(), beside);
    }

    private void sprint(String original, SeedFile file, SeedEntity entity) {
        if (sprints.containsKey(original)) {
            return;
        }
        var fields = new LinkedHashMap<String, Node>();
        fields.put("id", Node.text(ids.of(original)));
        fields.put("uid", Node.text(DerivedUid.of(Instant.EPOCH, original, "sprint").value()));
        fields.put("name", Node.text(file.text("sprint_name").orElse(original)));
        fields.put("status", Node.text("planned"));
        fields.put("created_at", Node.text(entity.createdAt().toString()));
        Sprint sprint = entity.as(Sprint.class, fields);
        sprints.put(original, new Arrival<>(Sprint.KIND, sprint, original, List.of()));
    }

    private static void word(SeedFile file, Map<String, Node> fields, String name) {
        Optional<String> word = file.text(name);
        word.ifPresent(it -> fields.put(name, Node.text(it.replace('_', '-'))));
    }
}
