package dev.repotickets.server.dashboard;

import dev.repotickets.core.claim.Claim;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Resolution;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.markdown.Markdown;
import dev.repotickets.pages.ticket.TicketPage;
import dev.repotickets.pages.ticket.TicketPage.Line;
import dev.repotickets.tools.find.Tickets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the page of one ticket.
final class TicketView {
    private final Asked asked;
    private final Reader view;
    private final Ticket ticket;

    TicketView(Asked asked, Reader view) {
        this.asked = asked;
        this.view = view;
        this.ticket = Tickets.find(view, new TicketReference(asked.part(0)));
    }

    Map<String, String> stored() {
        return TicketValues.of(ticket);
    }

    /// The form as it is filled with what is stored.
    Form form() {
        var values = new LinkedHashMap<>(stored());
        values.put("rev", rev());
        return Form.of(values);
    }

    String rev() {
        return Tickets.revision(view, ticket).orElse("");
    }

    TicketPage page(Form form, Form remark, List<Line> current) {
        var parts = new TicketParts(ticket, view, asked);
        return new TicketPage(
                asked.frame(ticket.key() + " " + ticket.headline().title(), Route.TICKET),
                asked.at(Route.TICKET.word(), ticket.key()),
                ticket.key(),
                ticket.headline().title(),
                parts.isEnded(),
                Markdown.html(ticket.description()),
                parts.facts(),
                holder(),
                parts.isTimed(),
                TicketCriteria.ticks(ticket.specification()),
                TicketCriteria.scenarios(ticket.specification()),
                TicketLinks.of(ticket, view),
                parts.notes(),
                parts.times(),
                parts.tasks(),
                parts.history(),
                form,
                remark,
                current,
                options(),
                view.isConflicted(Ticket.KIND, ticket.key()));
    }

    private TicketPage.Options options() {
        Configuration rules = asked.rules();
        return new TicketPage.Options(
                Choice.of(rules.statusNames(), ticket.headline().status()),
                Choice.of(rules.priorities(), ticket.headline().priority()),
                BoardOffers.epics(view),
                Choice.of(Words.of(Resolution.class), ""));
    }

    /// Who can give it back: the holder of a lease, or else nobody.
    private String holder() {
        return view.find(Claim.KIND, ticket.key())
                .filter(it -> it.uid().equals(ticket.uid()) && it.isHeld(asked.now()))
                .map(Claim::agent)
                .orElse("");
    }
}
