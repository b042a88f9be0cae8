package dev.repotickets.server.dashboard;

import dev.repotickets.core.requirement.Coverage;
import dev.repotickets.core.requirement.Rate;
import dev.repotickets.core.requirement.Tally;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.plan.RequirementsPage;
import dev.repotickets.pages.plan.RequirementsPage.Orphan;
import dev.repotickets.pages.plan.RequirementsPage.Sum;
import dev.repotickets.pages.requirement.Group;
import dev.repotickets.pages.requirement.Matrix;
import dev.repotickets.tools.First;
import dev.repotickets.tools.find.Tickets;
import java.util.Comparator;
import java.util.List;

/// What is required, ticket by ticket, and what of it is proven. Only the tickets that are shown
/// are read; all figures come from heads.
final class RequirementsView implements Page {
    private static final int ORPHANS = 50;

    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        var filter = RequirementsFilter.of(asked.typed());
        return asked.read(view -> page(asked, view, filter));
    }

    private static Answer page(Asked asked, Reader view, RequirementsFilter filter) {
        List<TicketHead> heads = Tickets.heads(view);
        List<TicketHead> specified =
                heads.stream()
                        .filter(TicketHead::isSpecified)
                        .filter(filter.test())
                        .sorted(Comparator.comparing(TicketHead::key))
                        .toList();
        List<TicketHead> orphans =
                heads.stream()
                        .filter(it -> !it.isSpecified())
                        .filter(it -> !asked.rules().category(it.status()).isEnded())
                        .toList();
        List<Tally> tallies = specified.stream().map(TicketHead::tally).toList();
        List<Group> groups =
                specified.stream()
                        .skip(filter.skipped())
                        .limit(RequirementsFilter.SIZE)
                        .flatMap(it -> view.find(Ticket.KIND, it.key()).stream())
                        .map(RequirementsView::group)
                        .toList();
        String path = asked.at("requirements");
        int page = filter.page();
        boolean hasNext = specified.size() > filter.skipped() + RequirementsFilter.SIZE;
        return new Answer.Shown(
                "plan/requirements.jte",
                new RequirementsPage(
                        asked.frame("Requirements", Route.REQUIREMENTS),
                        filter.shown(),
                        new RequirementsPage.Offered(
                                BoardOffers.epics(view),
                                Choice.of(asked.rules().statusNames(), filter.status()),
                                RequirementsFilter.STANDINGS),
                        sums(Coverage.ofTallies(tallies)),
                        Matrix.of(groups, tallies),
                        path + filter.at(page),
                        page > 1 ? path + filter.at(page - 1) : "",
                        hasNext ? path + filter.at(page + 1) : "",
                        orphans.size(),
                        First.of(ORPHANS, orphans, Comparator.comparing(TicketHead::key)).stream()
                                .map(it -> new Orphan(it.key(), it.title()))
                                .toList()));
    }

    private static List<Sum> sums(Coverage coverage) {
        return List.of(
                new Sum("Requirements implemented", said(coverage.requirements())),
                new Sum("Results verified", said(coverage.verification())),
                new Sum("Scenarios passing", said(coverage.testPass())),
                new Sum("Tickets accepted", said(coverage.acceptance())),
                new Sum(
                        "User stories",
                        coverage.stories() + " with " + coverage.points() + " points"));
    }

    private static String said(Rate rate) {
        return rate.count()
                + " of "
                + rate.total()
                + rate.percentage().map(it -> " (" + it + " %)").orElse("");
    }

    private static Group group(Ticket ticket) {
        return Group.of(
                ticket.key(),
                ticket.headline().title(),
                ticket.headline().status(),
                ticket.headline().priority(),
                ticket.specification());
    }
}
