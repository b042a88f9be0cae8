package dev.repotickets.server.dashboard;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.pages.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A ticket, and all that can be done to it.
final class TicketForms implements Page {
    private static final Form NO_REMARK = Form.of(Map.of("body", "", "summary", ""));

    @Override
    public Answer show(Asked asked) {
        if (asked.path().size() != 1) {
            throw asked.missing();
        }
        return asked.read(view -> {
            var ticket = new TicketView(asked, view);
            return new Answer.Shown(
                    "ticket/page.jte", ticket.page(ticket.form(), NO_REMARK, List.of()));
        });
    }

    @Override
    public Answer take(Asked asked) {
        String id = asked.part(0);
        if (asked.path().size() != 2) {
            throw asked.missing();
        }
        Typed typed = asked.typed();
        return switch (asked.part(1)) {
            case "edit" -> edit(asked, id);
            case "move" -> {
                asked.demand(
                        "ticket_update",
                        Map.of("id", Node.text(id), "status", typed.node("status")));
                yield asked.back(asked.at("ticket", id));
            }
            case "reopen" ->
                    done(
                            asked,
                            "ticket_update",
                            Map.of("status", Node.text(asked.rules().defaultStatus())));
            case "claim" -> done(asked, "ticket_claim", Map.of());
            case "release" ->
                    done(asked, "ticket_release", Map.of("agent_id", typed.node("agent_id")));
            case "start" -> done(asked, "time_start", Map.of());
            case "stop" -> done(asked, "time_stop", Map.of());
            case "comment" ->
                    done(asked, "ticket_comment", Map.of("body", Node.text(typed.lines("body"))));
            case "close" ->
                    done(
                            asked,
                            "ticket_close",
                            Map.of(
                                    "resolution",
                                    typed.node("resolution"),
                                    "summary",
                                    typed.node("summary")));
            default -> throw asked.missing();
        };
    }

    /// Does one thing; where it cannot be done, the page says why, with what was typed.
    private static Answer done(Asked asked, String tool, Map<String, Node> more) {
        var arguments = new LinkedHashMap<String, Node>();
        arguments.put("id", Node.text(asked.part(0)));
        arguments.putAll(more);
        Optional<Problem> problem = asked.change(tool, arguments);
        if (problem.isEmpty()) {
            return new Answer.Elsewhere(asked.at("ticket", asked.part(0)));
        }
        Typed typed = asked.typed();
        Map<String, String> values =
                Map.of(
                        "body",
                        typed.lines("body"),
                        "summary",
                        typed.text("summary"),
                        "resolution",
                        typed.text("resolution"));
        Form remark = Failures.form(values, problem.get());
        return asked.read(view -> {
            var ticket = new TicketView(asked, view);
            return new Answer.Shown(
                    Failures.status(problem.get()),
                    "ticket/page.jte",
                    ticket.page(ticket.form(), remark, List.of()));
        });
    }

    private static Answer edit(Asked asked, String id) {
        Optional<Problem> problem;
        try {
            problem = asked.change("ticket_update", arguments(asked, id));
        } catch (ProblemException e) {
            problem = Optional.of(e.problem());
        }
        return problem.isEmpty()
                ? new Answer.Elsewhere(asked.at("ticket", id))
                : again(asked, problem.get());
    }

    private static Map<String, Node> arguments(Asked asked, String id) {
        var arguments = new LinkedHashMap<String, Node>();
        arguments.put("id", Node.text(id));
        Map<String, String> stored = asked.read(view -> new TicketView(asked, view).stored());
        arguments.putAll(TicketValues.arguments(asked.typed(), stored));
        if (!asked.typed().text("rev").isEmpty()) {
            arguments.put("if_rev", asked.typed().node("rev"));
        }
        return arguments;
    }

    /// The form as it was typed. After a conflict it takes the new revision, so that saving it once
    /// more puts the typed values over those of somebody else, which are shown beside them.
    private static Answer again(Asked asked, Problem problem) {
        Map<String, String> typed = TicketValues.typed(asked.typed());
        return asked.read(view -> {
            var ticket = new TicketView(asked, view);
            boolean isConflict = problem instanceof Problem.Conflict;
            typed.put("rev", isConflict ? ticket.rev() : asked.typed().text("rev"));
            Form form =
                    isConflict
                            ? new Form(typed, "", "Somebody else has changed this ticket.")
                            : Failures.form(typed, problem);
            return new Answer.Shown(
                    Failures.status(problem),
                    "ticket/page.jte",
                    ticket.page(
                            form,
                            NO_REMARK,
                            isConflict
                                    ? TicketValues.differences(ticket.stored(), typed)
                                    : List.of()));
        });
    }
}
