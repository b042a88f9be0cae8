package dev.repotickets.server.dashboard;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.ticket.NewTicket;
import dev.repotickets.tools.Outcome;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The form for a new ticket. Each form that is shown makes one ticket at most, however often it is
/// sent.
final class NewPage implements Page {
    private static final String KEY = "idempotency_key";

    private final RandomGenerator random;

    NewPage(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public Answer show(Asked asked) {
        if (!asked.path().isEmpty()) {
            throw asked.missing();
        }
        if (!asked.mayWrite()) {
            throw new Problem.ReadOnly("tickets cannot be made here", "").toException();
        }
        String key = "form-" + HexFormat.of().toHexDigits(random.nextLong());
        return shown(
                asked, 200, Form.of(Map.of("priority", asked.rules().defaultPriority(), KEY, key)));
    }

    @Override
    public Answer take(Asked asked) {
        Typed typed = asked.typed();
        Problem problem;
        try {
            switch (asked.changes()
                    .call("ticket_create", arguments(typed), asked.principal(), asked.call())) {
                case Outcome.Done(Node.Fields output) -> {
                    return new Answer.Elsewhere(asked.at("ticket", id(output)));
                }
                case Outcome.Failed(String _, Problem failed) -> problem = failed;
            }
        } catch (ProblemException e) {
            problem = e.problem();
        }
        var values = new LinkedHashMap<>(TicketValues.typed(typed));
        values.put("criteria", typed.lines("criteria"));
        values.put(KEY, typed.text(KEY));
        return shown(asked, Failures.status(problem), Failures.form(values, problem));
    }

    private static Node.Fields arguments(Typed typed) {
        var arguments = new LinkedHashMap<>(TicketValues.arguments(typed, Map.of()));
        arguments.put("title", typed.node("title"));
        arguments.put("criteria", typed.listOfLines("criteria"));
        if (!typed.text(KEY).isEmpty()) {
            arguments.put(KEY, typed.node(KEY));
        }
        return new Node.Fields(arguments);
    }

    private static String id(Node.Fields output) {
        return output.values().get("id") instanceof Node.Text(String id) ? id : "";
    }

    private static Answer shown(Asked asked, int status, Form form) {
        return asked.read(view ->
                new Answer.Shown(
                        status,
                        "ticket/new.jte",
                        new NewTicket(
                                asked.frame("New ticket", Route.NEW),
                                form,
                                Choice.of(asked.rules().priorities(), ""),
                                BoardOffers.epics(view),
                                asked.at("new"))));
    }
}
