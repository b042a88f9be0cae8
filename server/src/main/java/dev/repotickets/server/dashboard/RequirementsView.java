package dev.repotickets.server.dashboard;

import dev.repotickets.core.requirement.Coverage;
import dev.repotickets.core.requirement.Rate;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.ResultStatus;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.plan.RequirementsPage;
import dev.repotickets.pages.plan.RequirementsPage.Cell;
import dev.repotickets.pages.plan.RequirementsPage.Orphan;
import dev.repotickets.pages.plan.RequirementsPage.Proof;
import dev.repotickets.pages.plan.RequirementsPage.Row;
import dev.repotickets.pages.plan.RequirementsPage.Sum;
import dev.repotickets.tools.First;
import dev.repotickets.tools.find.Tickets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// What is required, ticket by ticket, and what of it is proven.
final class RequirementsView implements Page {
    private static final int USUAL = 100;
    private static final int MOST = 200;
    private static final int ORPHANS = 50;
    private static final int PROOFS = 10;
    private static final int TITLE = 80;

    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        String typed = asked.typed().text("most");
        int most =
                typed.matches("[0-9]{1,4}")
                        ? Math.clamp(Integer.parseInt(typed), USUAL, MOST)
                        : USUAL;
        return asked.read(view -> page(asked, view, most));
    }

    private static Answer page(Asked asked, Reader view, int most) {
        List<TicketHead> heads = Tickets.heads(view);
        List<Ticket> specified =
                heads.stream()
                        .filter(TicketHead::isSpecified)
                        .sorted(Comparator.comparing(TicketHead::key))
                        .flatMap(it -> view.find(Ticket.KIND, it.key()).stream())
                        .toList();
        List<TicketHead> orphans =
                heads.stream()
                        .filter(it -> !it.isSpecified())
                        .filter(it -> !asked.rules().category(it.status()).isEnded())
                        .toList();
        String more =
                specified.size() > most && most < MOST
                        ? asked.at("requirements") + "?most=" + (most + USUAL)
                        : "";
        return new Answer.Shown(
                "plan/requirements.jte",
                new RequirementsPage(
                        asked.frame("Requirements", Route.REQUIREMENTS),
                        sums(specified.stream().map(Ticket::specification).toList()),
                        specified.stream().limit(most).map(RequirementsView::row).toList(),
                        specified.size(),
                        more,
                        orphans.size(),
                        First.of(ORPHANS, orphans, Comparator.comparing(TicketHead::key)).stream()
                                .map(it -> new Orphan(it.key(), it.title()))
                                .toList()));
    }

    private static List<Sum> sums(List<Specification> all) {
        Coverage coverage = Coverage.of(all);
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

    private static Row row(Ticket ticket) {
        Specification of = ticket.specification();
        List<Proof> proofs = proofs(of);
        long failing =
                of.gherkinScenarios().stream()
                        .filter(it -> it.status() == ScenarioStatus.FAILING)
                        .count();
        return new Row(
                ticket.key(),
                ticket.headline().title(),
                ticket.headline().status(),
                cell(of.requirements(), it -> it.status() == RequirementStatus.VERIFIED),
                cell(of.expectedResults(), it -> it.status() == ResultStatus.VERIFIED),
                cell(of.gherkinScenarios(), it -> it.status() == ScenarioStatus.PASSING),
                failing == 0 ? "" : failing + " failing",
                of.isMet(),
                proofs.stream().limit(PROOFS).toList(),
                Math.max(0, proofs.size() - PROOFS));
    }

    private static List<Proof> proofs(Specification of) {
        var proofs = new ArrayList<Proof>();
        of.requirements()
                .forEach(it -> {
                    boolean isProven = it.status() == RequirementStatus.VERIFIED;
                    proofs.add(proof("requirement", it.title(), it.status(), isProven));
                });
        of.expectedResults()
                .forEach(it -> {
                    boolean isProven = it.status() == ResultStatus.VERIFIED;
                    proofs.add(proof("result", it.description(), it.status(), isProven));
                });
        of.gherkinScenarios()
                .forEach(it -> {
                    boolean isProven = it.status() == ScenarioStatus.PASSING;
                    proofs.add(proof("scenario", it.title(), it.status(), isProven));
                });
        return proofs;
    }

    private static Proof proof(String kind, String title, Enum<?> status, boolean isProven) {
        int end =
                title.offsetByCodePoints(
                        0, Math.min(TITLE, title.codePointCount(0, title.length())));
        return new Proof(kind, title.substring(0, end), Words.of(status), isProven);
    }

    private static <T> Cell cell(Collection<T> all, Predicate<T> done) {
        return new Cell((int) all.stream().filter(done).count(), all.size());
    }
}
