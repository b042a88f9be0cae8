package dev.repotickets.tools.ticket;

import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.journal.JournalEntry;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `ticket get`
public final class GetTicket {
    private static final int LATEST = 5;

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
        return call.read(view -> view(view, Tickets.find(view, input.id()), input, call.now()));
    }

    private static TicketView view(Reader view, Ticket ticket, Input input, Instant now) {
        List<Comment> comments = view.of(Notes.COMMENT, ticket.key());
        List<JournalEntry> journal = view.of(Notes.JOURNAL, ticket.key());
        List<TimeLog> time = view.of(Notes.TIME, ticket.key());
        List<Comment> shownComments = latest(comments, input, Include.COMMENTS);
        List<JournalEntry> shownJournal = latest(journal, input, Include.JOURNAL);
        List<TimeLog> shownTime = latest(time, input, Include.TIME);
        var omitted =
                new TicketView.Omitted(
                        comments.size() - shownComments.size(),
                        journal.size() - shownJournal.size(),
                        time.size() - shownTime.size());
        boolean links = input.include().contains(Include.LINKS);
        List<Ticket> others = links ? Tickets.all(view) : List.of();
        return new TicketView(
                ticket,
                Tickets.revision(view, ticket).orElse(""),
                Tickets.updatedAt(view, ticket),
                ticket.specification().isMet(),
                others.stream()
                        .filter(it -> it.links().blockedBy().contains(ticket.id()))
                        .map(Ticket::key)
                        .toList(),
                others.stream()
                        .filter(it -> it.links().parentTicketId().equals(Optional.of(ticket.id())))
                        .map(Ticket::key)
                        .toList(),
                shownComments.stream().map(GetTicket::comment).toList(),
                shownJournal.stream().map(GetTicket::entry).toList(),
                shownTime.stream().map(log -> log(log, now)).toList(),
                input.include().contains(Include.HISTORY)
                        ? view.facts(Ticket.KIND, ticket.key()).stream()
                                .map(GetTicket::fact)
                                .toList()
                        : List.of(),
                time.stream().mapToInt(log -> log.minutes(now)).sum(),
                omitted.equals(new TicketView.Omitted(0, 0, 0))
                        ? Optional.empty()
                        : Optional.of(omitted),
                view.isConflicted(Ticket.KIND, ticket.key())
                        ? Optional.of(true)
                        : Optional.empty());
    }

    private static <T> List<T> latest(List<T> all, Input input, Include what) {
        boolean whole = input.include().contains(what) || all.size() <= LATEST;
        return whole ? all : all.subList(all.size() - LATEST, all.size());
    }

    private static TicketView.CommentView comment(Comment comment) {
        return new TicketView.CommentView(
                comment.uid().brief(),
                comment.author(),
                comment.email(),
                comment.createdAt(),
                comment.content());
    }

    private static TicketView.JournalView entry(JournalEntry entry) {
        return new TicketView.JournalView(
                entry.uid().brief(),
                entry.author(),
                entry.createdAt(),
                Words.of(entry.entryType()),
                entry.content(),
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
