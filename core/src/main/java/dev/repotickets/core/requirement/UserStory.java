package dev.repotickets.core.requirement;

import dev.repotickets.core.id.PartId;
import dev.repotickets.core.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who wants what, and why: as a persona, I want goal, so that benefit.
public record UserStory(
        PartId id,
        String persona,
        String goal,
        String benefit,
        String priority,
        Optional<Integer> storyPoints,
        List<String> acceptanceCriteria,
        Instant createdAt,
        String author)
        implements Item {

    public UserStory {
        persona = Limits.given("persona", persona);
        goal = Limits.given("goal", goal);
        benefit = Limits.given("benefit", benefit);
        acceptanceCriteria = List.copyOf(acceptanceCriteria);
        if (storyPoints.orElse(0) < 0) {
            throw new Problem.InvalidArgument("story_points", "story_points is negative")
                    .toException();
        }
    }

    /// The story as one sentence.
    public String sentence() {
        return "As a " + persona + ", I want " + goal + ", so that " + benefit + ".";
    }

    @Override
    public ItemKind kind() {
        return ItemKind.STORY;
    }

    @Override
    public String heading() {
        return sentence();
    }
}
