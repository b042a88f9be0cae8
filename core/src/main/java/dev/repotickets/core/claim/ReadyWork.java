package dev.repotickets.core.claim;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which tickets an agent can begin now, best first.
///
/// Ready is a ticket that is open, that no unfinished ticket blocks, that nobody else holds under a
/// lease, and that is not assigned to somebody else by hand; also one under way whose lease ended
/// without its work being finished. First come those assigned to the agent, then by priority, due
/// day, how many tickets wait for it, age.
public final class ReadyWork {
    private final Configuration rules;
    private final String agent;
    private final Instant now;
    private final List<Ticket> all;
    private final Map<String, Claim> claims;
    private final Set<TicketId> unfinished = new HashSet<>();
    private final Map<TicketId, Integer> waiting = new HashMap<>();

    private ReadyWork(Reader view, Configuration rules, String agent, Instant now) {
        this.rules = rules;
        this.agent = agent;
        this.now = now;
        this.all = view.all(Ticket.KIND).stream().filter(it -> !it.isDeleted()).toList();
        this.claims =
                view.all(Claim.KIND).stream()
                        .collect(Collectors.toMap(Claim::key, Function.identity()));
        for (Ticket ticket : all) {
            if (!rules.category(ticket.headline().status()).isEnded()) {
                unfinished.add(ticket.id());
                ticket.links().blockedBy().forEach(it -> waiting.merge(it, 1, Integer::sum));
            }
        }
    }

    public static List<Ready> of(Reader view, Configuration rules, String agent, Instant now) {
        var work = new ReadyWork(view, rules, agent, now);
        return work.all.stream()
                .filter(work::isReady)
                .sorted(work.order())
                .map(it -> new Ready(it, work.why(it)))
                .toList();
    }

    /// The unfinished tickets that a ticket waits for.
    public static List<TicketId> blockers(Ticket ticket, Reader view, Configuration rules) {
        return ticket.links().blockedBy().stream()
                .filter(it ->
                        view.find(Ticket.KIND, it.value())
                                .filter(blocker -> !blocker.isDeleted())
                                .filter(blocker ->
                                        !rules.category(blocker.headline().status()).isEnded())
                                .isPresent())
                .toList();
    }

    private boolean isReady(Ticket ticket) {
        Optional<Claim> claim = claim(ticket);
        if (claim.filter(it -> it.isHeld(now)).isPresent()
                || ticket.links().blockedBy().stream().anyMatch(unfinished::contains)) {
            return false;
        }
        boolean isLeft = claim.isPresent() && ticket.people().claim().isPresent();
        return switch (rules.category(ticket.headline().status())) {
            case OPEN -> isLeft || isFree(ticket);
            case ACTIVE -> isLeft;
            case DONE, DROPPED -> false;
        };
    }

    private boolean isFree(Ticket ticket) {
        return ticket.people().assignee().map(agent::equals).orElse(true);
    }

    private Optional<Claim> claim(Ticket ticket) {
        return Optional.ofNullable(claims.get(ticket.key()))
                .filter(it -> it.uid().equals(ticket.uid()));
    }

    private Comparator<Ticket> order() {
        return Comparator.comparing((Ticket it) -> !isMine(it))
                .thenComparingInt(it -> rules.rank(it.headline().priority()))
                .thenComparing(it -> it.plan().due().orElse(LocalDate.MAX))
                .thenComparingInt(it -> -waiting.getOrDefault(it.id(), 0))
                .thenComparing(it -> it.origin().createdAt())
                .thenComparing(Ticket::key);
    }

    private boolean isMine(Ticket ticket) {
        return ticket.people().assignee().equals(Optional.of(agent));
    }

    private List<String> why(Ticket ticket) {
        var why = new ArrayList<String>();
        if (isMine(ticket)) {
            why.add("assigned to you");
        }
        why.add(ticket.headline().priority() + " priority");
        ticket.plan().due().ifPresent(day -> why.add(due(day)));
        int others = waiting.getOrDefault(ticket.id(), 0);
        if (others > 0) {
            why.add(others == 1 ? "1 ticket waits for it" : others + " tickets wait for it");
        }
        if (rules.category(ticket.headline().status()) == StatusCategory.ACTIVE) {
            ticket.people()
                    .claim()
                    .ifPresent(it -> why.add("the lease of " + it.agent() + " ended"));
        }
        long days = Duration.between(ticket.origin().createdAt(), now).toDays();
        if (days > 0) {
            why.add(days == 1 ? "1 day old" : days + " days old");
        }
        return why;
    }

    private String due(LocalDate day) {
        boolean isLate = day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return (isLate ? "overdue since " : "due ") + day;
    }
}
