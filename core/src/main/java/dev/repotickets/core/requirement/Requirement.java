package dev.repotickets.core.requirement;

import dev.repotickets.core.id.PartId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that the work must do or be, with the criteria by which that is judged.
public record Requirement(
        PartId id,
        String title,
        String description,
        String priority,
        RequirementStatus status,
        List<String> acceptanceCriteria,
        Instant createdAt,
        Optional<Instant> updatedAt,
        String author)
        implements Item {

    public Requirement {
        title = Limits.given("title", title);
        description = Limits.bounded("description", description);
        acceptanceCriteria = List.copyOf(acceptanceCriteria);
    }

    Requirement updated(Instant now) {
        return new Requirement(
                id,
                title,
                description,
                priority,
                status,
                acceptanceCriteria,
                createdAt,
                Optional.of(now),
                author);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.REQUIREMENT;
    }

    @Override
    public String heading() {
        return title;
    }
}
