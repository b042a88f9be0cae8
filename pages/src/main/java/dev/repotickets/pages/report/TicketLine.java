package dev.repotickets.pages.report;

import dev.repotickets.core.report.Stock;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.ticket.TicketHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One ticket in the list of all.
///
/// @param age in whole days since it was made
/// @param kinds what the filters above the list know it by
/// @param badges what else there is to say of it, in a few words each
public record TicketLine(
        String id,
        String title,
        String status,
        String priority,
        String assignee,
        int age,
        List<String> labels,
        List<String> kinds,
        List<String> badges) {
    private static final int STALE_DAYS = 30;

    static TicketLine of(TicketHead ticket, Stock stock, Optional<Specification> specification) {
        boolean isEnded = stock.isEnded(ticket);
        int age = (int) stock.ageInDays(ticket);
        var kinds = new ArrayList<>(List.of(isEnded ? "closed" : "open"));
        kinds.add(word(ticket.status()));
        if (!isEnded) {
            kinds.add(word(ticket.priority()));
        }
        var badges = new ArrayList<String>();
        specification.ifPresent(it -> badges.addAll(badges(it)));
        if (stock.isOverdue(ticket)) {
            badges.add("overdue");
        }
        if (!isEnded && age > STALE_DAYS) {
            badges.add("stale");
        }
        return new TicketLine(
                ticket.key(),
                ticket.title(),
                ticket.status(),
                ticket.priority(),
                ticket.assignee().orElse(""),
                age,
                List.copyOf(ticket.labels()),
                List.copyOf(kinds),
                List.copyOf(badges));
    }

    /// A status as one word of a list.
    private static String word(String status) {
        return status.replace(' ', '-');
    }

    private static List<String> badges(Specification specification) {
        var badges = new ArrayList<String>();
        count(badges, specification.requirements().size(), "requirement");
        count(badges, specification.userStories().size(), "story", "stories");
        List<GherkinScenario> scenarios = specification.gherkinScenarios();
        count(badges, scenarios.size(), "scenario");
        if (specification.isJudged()) {
            badges.add(specification.isMet() ? "accepted" : "acceptance pending");
        }
        return badges;
    }

    private static void count(List<String> badges, int count, String one) {
        count(badges, count, one, one + "s");
    }

    private static void count(List<String> badges, int count, String one, String many) {
        if (count > 0) {
            badges.add(count + " " + (count == 1 ? one : many));
        }
    }
}
