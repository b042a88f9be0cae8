package dev.repotickets.core.requirement;

import dev.repotickets.core.id.PartId;
import java.time.Instant;
import java.util.SortedSet;

/// Behaviour by example: given a state, when something happens, then something holds.
public record GherkinScenario(
        PartId id,
        String title,
        Behaviour behaviour,
        SortedSet<String> tags,
        ScenarioStatus status,
        Instant createdAt,
        String author)
        implements Item {

    public GherkinScenario {
        title = Limits.given("title", title);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.SCENARIO;
    }

    @Override
    public String heading() {
        return title;
    }

    /// True where one of its tags is the id of the other item, in any case of letters.
    public boolean covers(Item item) {
        return !equals(item) && tags.stream().anyMatch(item.id().value()::equalsIgnoreCase);
    }

    /// The same at another status.
    public GherkinScenario at(ScenarioStatus next) {
        return new GherkinScenario(id, title, behaviour, tags, next, createdAt, author);
    }
}
