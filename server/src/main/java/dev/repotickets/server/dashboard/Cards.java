package dev.repotickets.server.dashboard;

import dev.repotickets.core.claim.Claim;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.board.Card;
import dev.repotickets.tools.find.Epics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes cards of tickets, within one view.
final class Cards {
    private final Reader view;
    private final Asked asked;
    private final Configuration rules;
    private final LocalDate today;
    private final Map<String, String> epics;

    Cards(Reader view, Asked asked) {
        this.view = view;
        this.asked = asked;
        this.rules = asked.rules();
        this.today = LocalDate.ofInstant(asked.now(), ZoneOffset.UTC);
        this.epics =
                Epics.all(view).stream()
                        .collect(Collectors.toMap(Epic::key, it -> it.outline().title()));
    }

    Card of(TicketHead ticket) {
        boolean isEnded = rules.category(ticket.status()).isEnded();
        String epic = ticket.epicId().map(EpicId::value).orElse("");
        return new Card(
                ticket.key(),
                ticket.title(),
                ticket.status(),
                ticket.priority(),
                rules.rank(ticket.priority()),
                ticket.assignee().orElse(""),
                lease(ticket),
                List.copyOf(ticket.labels()),
                epics.containsKey(epic) ? epic : "",
                epics.getOrDefault(epic, ""),
                isEnded ? List.of() : blockers(ticket),
                isEnded ? "" : ticket.due().map(LocalDate::toString).orElse(""),
                ticket.due().filter(it -> it.isBefore(today)).isPresent(),
                ticket.storyPoints().map(String::valueOf).orElse(""));
    }

    private List<String> blockers(TicketHead ticket) {
        return ticket.others(LinkType.BLOCKS).stream()
                .filter(it ->
                        view.head(TicketHead.FORM, it)
                                .filter(other -> !other.isDeleted())
                                .filter(other -> !rules.category(other.status()).isEnded())
                                .isPresent())
                .toList();
    }

    private String lease(TicketHead ticket) {
        return ticket.claim()
                .flatMap(_ -> view.find(Claim.KIND, ticket.key()))
                .filter(it -> it.uid().value().equals(ticket.uid()) && it.isHeld(asked.now()))
                .map(it ->
                        "held by "
                                + it.agent()
                                + ", "
                                + Moments.length(Duration.between(asked.now(), it.until()))
                                + " left")
                .orElse("");
    }
}
