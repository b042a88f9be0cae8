package dev.repotickets.tools.ticket;

import dev.repotickets.core.claim.Claim;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.journal.JournalEntry;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.find.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// `ticket get`
public final class GetTicket {
    private static final int LATEST = 5;
    private static final int DESCRIPTION = 8_000;
    private static final int TEXT = 2_000;

    public static final Tool<Input, TicketView> TOOL =
            Tool.reading(
                    new ToolName("ticket", "get"),
                    "Read a ticket",
                    "Full ticket: body, requirements, links, recent comments and journal.",
                    Input.class,
                    TicketView.class,
                    "{\"id\":\"AUTH-12\",\"include\":[\"comments\"]}",
                    GetTicket::run);

    public record Input(TicketReference id, List<Include> include) {}

    private GetTicket() {}

    private static TicketView run(Input input, Call call) {
        return call.read(view -> view(view, Tickets.find(view, input.id()), input, call));
    }

    private static TicketView view(Reader view, Ticket ticket, Input input, Call call) {
        Budget budget = Budget.of(call);
        List<Comment> comments = view.of(Notes.COMMENT, ticket.key());
        List<JournalEntry> journal = view.of(Notes.JOURNAL, ticket.key());
        List<TimeLog> time = view.of(Notes.TIME, ticket.key());
        List<Fact> facts =
                input.include().contains(Include.HISTORY)
                        ? view.facts(Ticket.KIND, ticket.key())
                        : List.of();
        String description = budget.excerpt(ticket.description(), DESCRIPTION);
        Ticket worked = Tasks.shown(view, ticket, call::actor, call.now());
        Ticket shown = budget.spend(worked.described(description).in(Epics.shown(view, ticket)));
        List<TicketView.CommentView> shownComments =
                budget.last(
                        latest(comments, input, Include.COMMENTS).stream()
                                .map(it -> comment(it, budget))
                                .toList());
        List<TicketView.JournalView> shownJournal =
                budget.last(
                        latest(journal, input, Include.JOURNAL).stream()
                                .map(it -> entry(it, budget))
                                .toList());
        List<TicketView.TimeView> shownTime =
                budget.last(
                        latest(time, input, Include.TIME).stream()
                                .map(it -> log(it, call.now()))
                                .toList());
        List<TicketView.HistoryView> shownFacts =
                budget.last(facts.stream().map(GetTicket::fact).toList());
        var omitted =
                new TicketView.Omitted(
                        comments.size() - shownComments.size(),
                        journal.size() - shownJournal.size(),
                        time.size() - shownTime.size(),
                        facts.size() - shownFacts.size());
        List<TicketHead> others =
                input.include().contains(Include.LINKS) ? Tickets.heads(view) : List.of();
        return new TicketView(
                shown,
                Tickets.revision(view, ticket).orElse(""),
                Tickets.updatedAt(view, ticket),
                ticket.specification().isMet(),
                keys(others, it -> it.others(LinkType.BLOCKS).contains(ticket.key())),
                keys(others, it -> it.others(LinkType.PARENT_OF).contains(ticket.key())),
                shownComments,
                shownJournal,
                shownTime,
                shownFacts,
                time.stream().mapToInt(log -> log.minutes(call.now())).sum(),
                Optional.of(omitted).filter(it -> !it.isNothing()),
                lease(view, ticket, call.now()),
                Optional.of(view.isConflicted(Ticket.KIND, ticket.key())).filter(it -> it),
                hint(ticket, budget.hasCut()));
    }

    /// Only a ticket that says that it was claimed is looked up among what the work trees share.
    private static Optional<TicketView.Lease> lease(Reader view, Ticket ticket, Instant now) {
        return ticket.people()
                .claim()
                .flatMap(_ -> view.find(Claim.KIND, ticket.key()))
                .filter(it -> it.uid().equals(ticket.uid()) && it.isHeld(now))
                .map(it -> new TicketView.Lease(it.agent(), it.until()));
    }

    private static List<String> keys(List<TicketHead> tickets, Predicate<TicketHead> wanted) {
        return tickets.stream().filter(wanted).map(TicketHead::key).sorted().toList();
    }

    private static Optional<String> hint(Ticket ticket, boolean isCut) {
        return isCut
                ? Optional.of(
                        "Too long for one answer. All of it, in a shell: tickets show "
                                + ticket.key()
                                + " --include comments,journal,time,history")
                : Optional.empty();
    }

    private static <T> List<T> latest(List<T> all, Input input, Include what) {
        boolean whole = input.include().contains(what) || all.size() <= LATEST;
        return whole ? all : all.subList(all.size() - LATEST, all.size());
    }

    private static TicketView.CommentView comment(Comment comment, Budget budget) {
        return new TicketView.CommentView(
                comment.uid().brief(),
                comment.author(),
                comment.email(),
                comment.createdAt(),
                budget.excerpt(comment.content(), TEXT));
    }

    private static TicketView.JournalView entry(JournalEntry entry, Budget budget) {
        return new TicketView.JournalView(
                entry.uid().brief(),
                entry.author(),
                entry.createdAt(),
                Words.of(entry.entryType()),
                budget.excerpt(entry.content(), TEXT),
                entry.progress().effortEstimateHours(),
                entry.progress().effortSpentHours(),
                entry.progress().completionPercentage(),
                entry.milestone(),
                entry.dependencies().stream().map(it -> it.value()).toList(),
                entry.risks(),
                entry.decisions());
    }

    private static TicketView.TimeView log(TimeLog log, Instant now) {
        return new TicketView.TimeView(
                log.uid().brief(),
                log.author(),
                Words.of(log.entryType()),
                log.startTime(),
                log.endTime(),
                log.minutes(now),
                log.isRunning(),
                log.description());
    }

    private static TicketView.HistoryView fact(Fact fact) {
        List<String> changes =
                fact.changes().stream()
                        .map(it -> it.field() + ": " + it.before() + " -> " + it.after())
                        .toList();
        return new TicketView.HistoryView(
                fact.at(), fact.author(), fact.event(), changes, fact.note());
    }
}
