package dev.repotickets.core.claim;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
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
import java.util.function.Predicate;
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
    private final Map<String, Claim> claims;
    private final Set<String> unfinished = new HashSet<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private final List<TicketHead> ready;

    private ReadyWork(Reader view, Configuration rules, String agent, Instant now) {
        this.rules = rules;
        this.agent = agent;
        this.now = now;
        this.claims =
                view.all(Claim.KIND).stream()
                        .collect(Collectors.toMap(Claim::key, Function.identity()));
        List<TicketHead> open =
                view.heads(TicketHead.FORM).stream()
                        .filter(it -> !it.isDeleted())
                        .filter(it -> !rules.category(it.status()).isEnded())
                        .toList();
        for (TicketHead ticket : open) {
            unfinished.add(ticket.key());
            for (String blocker : ticket.others(LinkType.BLOCKS)) {
                waiting.merge(blocker, 1, Integer::sum);
            }
        }
        this.ready = open.stream().filter(this::isReady).toList();
    }

    public static ReadyWork of(Reader view, Configuration rules, String agent, Instant now) {
        return new ReadyWork(view, rules, agent, now);
    }

    /// All that can be begun, in any order.
    public List<TicketHead> tickets() {
        return ready;
    }

    /// The best one that is wanted.
    public Optional<TicketHead> best(Predicate<TicketHead> wanted) {
        return ready.stream().filter(wanted).min(order());
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

    private boolean isReady(TicketHead ticket) {
        Optional<Claim> claim = claim(ticket);
        if (claim.isPresent() && claim.get().isHeld(now)) {
            return false;
        }
        for (String blocker : ticket.others(LinkType.BLOCKS)) {
            if (unfinished.contains(blocker)) {
                return false;
            }
        }
        boolean isLeft = claim.isPresent() && ticket.claim().isPresent();
        return switch (rules.category(ticket.status())) {
            case OPEN -> isLeft || isFree(ticket);
            case ACTIVE -> isLeft;
            case DONE, DROPPED -> false;
        };
    }

    private boolean isFree(TicketHead ticket) {
        Optional<String> assignee = ticket.assignee();
        return assignee.isEmpty() || assignee.get().equals(agent);
    }

    private Optional<Claim> claim(TicketHead ticket) {
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(claims.get(ticket.key()))
                        .filter(it -> it.uid().value().equals(ticket.uid()));
    }

    /// What an agent is to take first comes first.
    public Comparator<TicketHead> order() {
        return Comparator.comparing((TicketHead it) -> !isMine(it))
                .thenComparingInt(it -> rules.rank(it.priority()))
                .thenComparing(it -> it.due().orElse(LocalDate.MAX))
                .thenComparingInt(it -> -waiting.getOrDefault(it.key(), 0))
                .thenComparing(TicketHead::createdAt)
                .thenComparing(TicketHead::key);
    }

    private boolean isMine(TicketHead ticket) {
        return ticket.assignee().equals(Optional.of(agent));
    }

    /// The reasons for the place of a ticket among the others.
    public List<String> why(TicketHead ticket) {
        var why = new ArrayList<String>();
        if (isMine(ticket)) {
            why.add("assigned to you");
        }
        why.add(ticket.priority() + " priority");
        ticket.due().ifPresent(day -> why.add(due(day)));
        int others = waiting.getOrDefault(ticket.key(), 0);
        if (others > 0) {
            why.add(others == 1 ? "1 ticket waits for it" : others + " tickets wait for it");
        }
        if (rules.category(ticket.status()) == StatusCategory.ACTIVE) {
            ticket.claim().ifPresent(it -> why.add("the lease of " + it.agent() + " ended"));
        }
        long days = Duration.between(ticket.createdAt(), now).toDays();
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
