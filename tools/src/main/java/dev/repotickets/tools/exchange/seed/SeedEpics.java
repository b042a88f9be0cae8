package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicStatus;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.exchange.Arrival;
import dev.repotickets.tools.exchange.Beside;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Epics of the original as ours. Which tickets are theirs, [SeedLinks] says.
record SeedEpics(SeedIds ids, SeedTimes times, Finds finds) {
    private static final List<String> DAYS = List.of("start_date", "target_date", "completed_date");
    private static final List<String> AS_THEY_ARE =
            List.of(
                    "title",
                    "description",
                    "status",
                    "priority",
                    "owner",
                    "owner_email",
                    "target_version",
                    "estimated_story_points",
                    "goals",
                    "success_criteria");
    private static final Set<String> OTHERWISE =
            Set.of(
                    "id",
                    "labels",
                    "created_at",
                    "updated_at",
                    "start_date",
                    "target_date",
                    "completed_date",
                    "ticket_ids");

    Arrival<Epic> read(SeedFile file) {
        return SeedEntity.read(file, () -> epic(file));
    }

    private Arrival<Epic> epic(SeedFile file) {
        String id = ids.of(file.subject());
        var entity = new SeedEntity(file, times, finds, id);
        Map<String, Node> fields = entity.begun(AS_THEY_ARE, OTHERWISE);
        entity.day(fields, DAYS);
        Node.Fields worded =
                entity.parts().worded(new Node.Fields(fields), "status", EpicStatus.class, "draft");
        Epic epic = entity.as(Epic.class, worded.values());
        List<Beside> beside =
                entity.updatedAt().filter(it -> it.isAfter(entity.createdAt())).stream()
                        .map(it -> SeedNotes.changed(id, "epic.updated", it))
                        .toList();
        return new Arrival<>(Epic.KIND, epic, file.subject(), beside);
    }
}
