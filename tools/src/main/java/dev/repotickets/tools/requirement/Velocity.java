package dev.repotickets.tools.requirement;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.requirement.UserStory;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Story points done over time: the sum of the points of the user stories on tickets that are done
/// and were last written within the last 7 and 30 days. The original counts tickets so in its HTML
/// report (its `updated_at`), dropped ones too; those are no work done, and are left out here.
public record Velocity(
        @Doc("Points in the last 7 days") int week, @Doc("Points in the last 30 days") int month) {

    static Velocity of(Reader view, List<Ticket> tickets, Configuration rules, Instant now) {
        return new Velocity(
                points(view, tickets, rules, now.minus(Duration.ofDays(7))),
                points(view, tickets, rules, now.minus(Duration.ofDays(30))));
    }

    private static int points(
            Reader view, List<Ticket> tickets, Configuration rules, Instant since) {
        return tickets.stream()
                .filter(it -> rules.category(it.headline().status()) == StatusCategory.DONE)
                .filter(it -> !Tickets.updatedAt(view, it).isBefore(since))
                .flatMap(it -> it.specification().userStories().stream())
                .mapToInt(Velocity::points)
                .sum();
    }

    private static int points(UserStory story) {
        return story.storyPoints().orElse(0);
    }
}
