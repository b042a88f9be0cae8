package dev.repotickets.server.dashboard;

import dev.repotickets.core.requirement.Tally;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.plan.RequirementsPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/// What the address of the requirements asks for; empty where it does not say.
///
/// @param standing one of [#STANDINGS]; any other word lets nothing through
/// @param page from 1
record RequirementsFilter(String epic, String status, String standing, int page) {
    static final List<Choice> STANDINGS =
            List.of(
                    new Choice("unmet", "not accepted"),
                    new Choice("failing", "a scenario fails"),
                    new Choice("accepted", "accepted"));

    /// Tickets on one page.
    static final int SIZE = 50;

    static RequirementsFilter of(Typed typed) {
        String page = typed.text("page");
        return new RequirementsFilter(
                typed.text("epic"),
                typed.text("status"),
                typed.text("standing"),
                page.matches("[0-9]{1,5}") ? Math.max(1, Integer.parseInt(page)) : 1);
    }

    RequirementsPage.Filter shown() {
        return new RequirementsPage.Filter(epic, status, standing);
    }

    Predicate<TicketHead> test() {
        return ticket ->
                (epic.isEmpty()
                                || ticket.epicId()
                                        .filter(it -> it.value().equals(epic))
                                        .isPresent())
                        && (status.isEmpty() || ticket.status().equals(status))
                        && (standing.isEmpty() || stands(ticket.tally()));
    }

    private boolean stands(Tally tally) {
        return switch (standing) {
            case "unmet" -> !tally.isMet();
            case "failing" -> tally.failing() > 0;
            case "accepted" -> tally.isMet();
            default -> false;
        };
    }

    int skipped() {
        return (page - 1) * SIZE;
    }

    /// The query of the address that asks for the same at another page.
    String at(int other) {
        return "?epic="
                + encoded(epic)
                + "&status="
                + encoded(status)
                + "&standing="
                + encoded(standing)
                + "&page="
                + other;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
