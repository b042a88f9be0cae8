package dev.repotickets.tools.exchange.document;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.exchange.Exported;
import dev.repotickets.tools.find.Epics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tickets as one document to read: status by status, what is not ended first, and in each the
/// highest priority first. The same tickets give the same bytes.
public final class MarkdownExport {
    private final List<String> lines = new ArrayList<>();
    private final Reader view;
    private final Configuration rules;

    private MarkdownExport(Reader view, Configuration rules) {
        this.view = view;
        this.rules = rules;
    }

    public static Exported of(Reader view, List<Ticket> tickets, Configuration rules) {
        var export = new MarkdownExport(view, rules);
        export.document(tickets);
        return new Exported(String.join("\n", export.lines) + "\n", tickets.size());
    }

    private void document(List<Ticket> tickets) {
        long ended = tickets.stream().filter(this::isEnded).count();
        paragraph("# Tickets");
        paragraph((tickets.size() - ended) + " open, " + ended + " ended");
        List<Ticket> ordered =
                tickets.stream()
                        .sorted(
                                Comparator.comparing(this::isEnded)
                                        .thenComparingInt(it -> status(it.headline().status()))
                                        .thenComparing(it -> it.headline().status())
                                        .thenComparingInt(
                                                it -> rules.rank(it.headline().priority()))
                                        .thenComparing(Ticket::id))
                        .toList();
        String status = "";
        for (Ticket ticket : ordered) {
            if (!ticket.headline().status().equals(status)) {
                status = ticket.headline().status();
                paragraph("## " + MarkdownText.line(status));
            }
            ticket(ticket);
        }
        lines.removeLast();
    }

    private boolean isEnded(Ticket ticket) {
        return rules.category(ticket.headline().status()).isEnded();
    }

    private int status(String name) {
        int index = rules.statusNames().indexOf(name);
        return index < 0 ? rules.statusNames().size() : index;
    }

    private void ticket(Ticket ticket) {
        paragraph("### " + ticket.id() + ": " + MarkdownText.line(ticket.headline().title()));
        facts(ticket);
        if (!ticket.description().isBlank()) {
            lines.addAll(MarkdownText.block(ticket.description()));
            lines.add("");
        }
        section("Requirements", MarkdownItems.of(ticket.specification()));
        List<Comment> comments = view.of(Notes.COMMENT, ticket.key());
        if (!comments.isEmpty()) {
            paragraph("#### Comments");
            comments.forEach(this::comment);
        }
    }

    private void facts(Ticket ticket) {
        var plan = ticket.plan();
        var links = ticket.links();
        var facts = new ArrayList<String>();
        facts.add(fact("Priority", Optional.of(ticket.headline().priority())));
        facts.add(fact("Type", Optional.of(ticket.headline().type())));
        facts.add(fact("Labels", Optional.of(String.join(", ", ticket.headline().labels()))));
        facts.add(fact("Assignee", ticket.people().assignee()));
        facts.add(fact("Reporter", Optional.of(ticket.people().reporter())));
        facts.add(fact("Created", Optional.of(ticket.origin().createdAt().toString())));
        facts.add(fact("Due", plan.due().map(Object::toString)));
        facts.add(fact("Story points", plan.storyPoints().map(Object::toString)));
        facts.add(fact("Estimated hours", plan.estimatedHours().map(Object::toString)));
        facts.add(
                fact(
                        "Epic",
                        Epics.shown(view, ticket)
                                .map(it -> Epics.find(view, it))
                                .map(it -> it.id() + " " + it.outline().title())));
        facts.add(tickets("Part of", links.others(LinkType.PARENT_OF)));
        facts.add(tickets("Blocked by", links.others(LinkType.BLOCKS)));
        facts.add(tickets("Related to", links.others(LinkType.RELATES_TO)));
        facts.add(tickets("Duplicate of", links.others(LinkType.DUPLICATES)));
        facts.add(tickets("Discovered from", links.others(LinkType.DISCOVERED_FROM)));
        facts.stream().filter(it -> !it.isEmpty()).forEach(lines::add);
        lines.add("");
    }

    private static String fact(String name, Optional<String> value) {
        return value.filter(it -> !it.isBlank())
                .map(it -> "- " + name + ": " + MarkdownText.line(it))
                .orElse("");
    }

    private String tickets(String name, Collection<TicketId> ids) {
        String list = ids.stream().map(this::named).collect(Collectors.joining("; "));
        return fact(name, Optional.of(list));
    }

    private String named(TicketId id) {
        return view.find(Ticket.KIND, id.value())
                .filter(it -> !it.isDeleted())
                .map(it -> id + " " + it.headline().title())
                .orElse(id.value());
    }

    private void section(String heading, List<String> content) {
        if (!content.isEmpty()) {
            paragraph("#### " + heading);
            lines.addAll(content);
            lines.add("");
        }
    }

    private void comment(Comment comment) {
        paragraph("**" + MarkdownText.line(comment.author()) + "**, " + comment.createdAt() + ":");
        lines.addAll(MarkdownText.quoted(comment.content()));
        lines.add("");
    }

    private void paragraph(String text) {
        lines.add(text);
        lines.add("");
    }
}
