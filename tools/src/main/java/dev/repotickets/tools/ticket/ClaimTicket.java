package dev.repotickets.tools.ticket;

import dev.repotickets.core.claim.Claim;
import dev.repotickets.core.claim.ReadyWork;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Claimant;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Steps;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Work;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `ticket claim`
///
/// The lease is compared and set under the lock that all work trees of a clone share, so that of
/// any number of callers one wins. The best ready ticket is looked for under it, too: else all who
/// ask at once would run for the same one. What to take instead is looked for when it is free
/// again.
public final class ClaimTicket {
    public static final Tool<Input, Claimed> TOOL =
            Tool.combining(
                    new ToolName("ticket", "claim"),
                    "Take a ticket",
                    "Atomically take a ticket (without id: the best ready one): assignee,"
                            + " in-progress, a lease. One winner.",
                    Effect.SETS,
                    Input.class,
                    Claimed.class,
                    "{\"id\":\"AUTH-12\",\"agent_id\":\"AGENT-CODEBOT\"}",
                    new Work.Combining<>(_ -> false, ClaimTicket::run));

    /// One attempt, in a write of its own.
    private static final Tool<Input, Claimed> TAKE =
            Tool.writing(
                    TOOL.name(),
                    TOOL.title(),
                    TOOL.description(),
                    TOOL.effect(),
                    Input.class,
                    Claimed.class,
                    TOOL.example(),
                    ClaimTicket::take);

    public record Input(
            @Doc("Default: the first of ticket_ready") Optional<TicketReference> id,
            @Doc("Who works on it. Default: you") Optional<String> agentId,
            @Doc(value = "Default 30; claim again to renew", min = 1, max = 10_080)
                    Optional<Integer> leaseMinutes,
            @Doc("Without id: all must match") List<String> labels) {}

    public record Claimed(
            String id,
            String title,
            Optional<String> rev,
            String agentId,
            Instant leaseUntil,
            @Doc("Larger at every take-over") long fence,
            @Doc("A name for the branch of the work") String branchHint,
            List<String> changed,
            List<String> warnings) {}

    private ClaimTicket() {}

    private static Claimed run(Input input, Call call, Steps steps) {
        Node.Fields arguments = Shape.of(Input.class).write(input);
        try {
            return Shape.of(Claimed.class).readTyped(steps.run(TAKE, arguments));
        } catch (ProblemException e) {
            throw withInstead(e.problem(), input, call).toException();
        }
    }

    private static String agent(Input input, Call call) {
        return input.agentId().orElseGet(() -> call.actor().name());
    }

    private static Optional<String> ready(Input input, Call call) {
        return call.read(view -> best(view, input, call));
    }

    private static Optional<String> best(Reader view, Input input, Call call) {
        return ReadyWork.of(view, call.rules(), agent(input, call), call.now())
                .best(it -> it.labels().containsAll(input.labels()))
                .map(TicketHead::key);
    }

    private static Problem nothing(String agent) {
        return new Problem.NotFound(
                "ready ticket", "for " + agent, "See what is under way or blocked: ticket_list {}");
    }

    private static Problem withInstead(Problem problem, Input input, Call call) {
        return problem instanceof Problem.Claimed(String message, String advice)
                ? ready(input, call)
                        .<Problem>map(it ->
                                new Problem.Claimed(message, "Next free: " + it + ". " + advice))
                        .orElse(problem)
                : problem;
    }

    private static Claimed take(Input input, Call call, Writer tx) {
        Configuration rules = call.rules();
        String agent = agent(input, call);
        Ticket ticket =
                input.id()
                        .map(it -> Tickets.find(tx, it))
                        .or(() ->
                                best(tx, input, call)
                                        .map(it -> Tickets.find(tx, new TicketReference(it))))
                        .orElseThrow(() -> nothing(agent).toException());
        Optional<Claim> before = tx.find(Claim.KIND, ticket.key());
        requireFree(ticket, before, agent, call.now());
        var change =
                Claim.take(
                        before,
                        ticket,
                        agent,
                        input.leaseMinutes().map(Duration::ofMinutes).orElse(Claim.USUAL_LEASE),
                        call.workspace().node(),
                        tx.ids().uid(call.now()),
                        call.actor(),
                        call.now());
        var claimant = new Claimant(agent, change.state().fence());
        var taken = ticket.claim(claimant, rules, call.actor(), call.now());
        Claim claim = tx.apply(change);
        List<String> changed = taken.event().changes().stream().map(FieldChange::field).toList();
        Ticket result = changed.isEmpty() ? ticket : tx.apply(taken);
        return new Claimed(
                result.key(),
                result.headline().title(),
                Tickets.revision(tx, result),
                agent,
                claim.until(),
                claim.fence(),
                BranchName.of(result),
                changed,
                warnings(result, rules, tx));
    }

    /// Refuses what another one holds, or has been given by hand without ever having claimed it.
    private static void requireFree(
            Ticket ticket, Optional<Claim> before, String agent, Instant now) {
        Optional<Claim> known = before.filter(it -> it.uid().equals(ticket.uid()));
        known.filter(it -> it.isHeld(now))
                .filter(it -> !it.agent().equals(agent))
                .ifPresent(it -> {
                    throw it.refusal().toException();
                });
        boolean isLeft = known.isPresent() && ticket.people().claim().isPresent();
        ticket.people()
                .assignee()
                .filter(it -> !it.equals(agent) && !isLeft)
                .ifPresent(it -> {
                    throw new Problem.Claimed(
                                    ticket.key() + " is assigned to " + it,
                                    "If it is free: ticket_update {\"id\":\""
                                            + ticket.key()
                                            + "\",\"assignee\":\"\"}")
                            .toException();
                });
    }

    private static List<String> warnings(Ticket ticket, Configuration rules, Writer tx) {
        List<TicketId> blockers = ReadyWork.blockers(ticket, tx, rules);
        return blockers.isEmpty()
                ? List.of()
                : List.of(
                        "blocked by "
                                + blockers.stream()
                                        .map(TicketId::value)
                                        .collect(Collectors.joining(", ")));
    }
}
