package dev.repotickets.server.dashboard;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicProgress;
import dev.repotickets.core.epic.EpicStatus;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.full.EpicBurns;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.report.planning.EpicStanding;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.chart.Chart;
import dev.repotickets.pages.figure.BurnCharts;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.markdown.Markdown;
import dev.repotickets.pages.plan.EpicPage;
import dev.repotickets.pages.ticket.TicketPage.Line;
import dev.repotickets.tools.find.Epics;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One epic, its tickets, and what can be done to it.
final class EpicView implements Page {
    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "status",
                    "priority",
                    "owner",
                    "start_date",
                    "target_date",
                    "description");

    @Override
    public Answer show(Asked asked) {
        if (asked.path().size() != 1) {
            throw asked.missing();
        }
        return asked.read(view -> shown(asked, view, 200, Optional.empty()));
    }

    @Override
    public Answer take(Asked asked) {
        String id = asked.part(0);
        String here = asked.at("epic", id);
        Node ticket = new Node.Items(List.of(asked.typed().node("ticket")));
        Map<String, Node> membership = Map.of("id", Node.text(id), "ticket_ids", ticket);
        switch (asked.part(1)) {
            case "edit" -> {
                return edit(asked, here);
            }
            case "add" -> asked.demand("epic_add_tickets", membership);
            case "remove" -> asked.demand("epic_remove_tickets", membership);
            default -> throw asked.missing();
        }
        return new Answer.Elsewhere(here);
    }

    private static Answer edit(Asked asked, String here) {
        Map<String, String> stored = asked.read(view -> values(find(asked, view), view));
        var arguments = new LinkedHashMap<String, Node>();
        arguments.put("id", Node.text(asked.part(0)));
        var typed = new LinkedHashMap<String, String>();
        for (String field : FIELDS) {
            String text =
                    field.equals("description")
                            ? asked.typed().lines(field)
                            : asked.typed().text(field);
            typed.put(field, text);
            boolean isSent = asked.typed().values().containsKey(field);
            if (isSent && !text.equals(stored.getOrDefault(field, ""))) {
                arguments.put(field, Node.text(text));
            }
        }
        typed.put("rev", asked.typed().text("rev"));
        if (!asked.typed().text("rev").isEmpty()) {
            arguments.put("if_rev", asked.typed().node("rev"));
        }
        Optional<Problem> problem = asked.change("epic_update", arguments);
        if (problem.isEmpty()) {
            return new Answer.Elsewhere(here);
        }
        boolean isConflict = problem.get() instanceof Problem.Conflict;
        return asked.read(view -> {
            if (isConflict) {
                typed.put("rev", Epics.revision(view, find(asked, view)).orElse(""));
            }
            Form form =
                    isConflict
                            ? new Form(
                                    typed,
                                    "",
                                    "Somebody else has changed this epic. What you typed is still"
                                            + " here; save again to put it in its place.")
                            : Failures.form(typed, problem.get());
            return shown(asked, view, Failures.status(problem.get()), Optional.of(form));
        });
    }

    private static Epic find(Asked asked, Reader view) {
        return Epics.find(view, new EpicId(asked.part(0)));
    }

    private static Map<String, String> values(Epic epic, Reader view) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", epic.outline().title());
        values.put("status", Words.of(epic.outline().status()));
        values.put("priority", epic.outline().priority());
        values.put("owner", epic.accountable().owner());
        values.put("start_date", text(epic.schedule().startDate()));
        values.put("target_date", text(epic.schedule().targetDate()));
        values.put("description", epic.outline().description());
        values.put("rev", Epics.revision(view, epic).orElse(""));
        return values;
    }

    private static Answer shown(Asked asked, Reader view, int status, Optional<Form> form) {
        Epic epic = find(asked, view);
        List<TicketHead> members = Epics.members(view, epic.id());
        EpicProgress progress = EpicProgress.of(members, asked.rules());
        return new Answer.Shown(
                status,
                "plan/epic.jte",
                new EpicPage(
                        asked.frame(epic.key() + " " + epic.outline().title(), Route.EPIC),
                        asked.at("epic", epic.key()),
                        epic.key(),
                        Markdown.html(epic.outline().description()),
                        facts(epic, view),
                        progress.ticketsDone(),
                        progress.tickets(),
                        progress.percentage(),
                        charts(epic, members, asked, view),
                        members.stream().map(EpicView::member).toList(),
                        epic.goals(),
                        epic.successCriteria(),
                        form.orElseGet(() -> Form.of(values(epic, view))),
                        Choice.of(Words.of(EpicStatus.class), ""),
                        Choice.of(asked.rules().priorities(), epic.outline().priority())));
    }

    private static List<Chart> charts(
            Epic epic, List<TicketHead> members, Asked asked, Reader view) {
        var clock = new Window.Clock(asked.now(), ZoneOffset.UTC);
        var own = new Stock(members, asked.rules(), clock.now(), clock.zone());
        List<TicketPast> pasts =
                members.stream().map(it -> TicketPast.of(view, it, asked.rules())).toList();
        return EpicBurns.of(EpicStanding.of(List.of(epic), own), pasts, clock).stream()
                .flatMap(it -> BurnCharts.of(it).stream())
                .toList();
    }

    private static EpicPage.Member member(TicketHead ticket) {
        return new EpicPage.Member(
                ticket.key(),
                ticket.title(),
                ticket.status(),
                ticket.priority(),
                ticket.assignee().orElse(""));
    }

    private static List<Line> facts(Epic epic, Reader view) {
        return Stream.of(
                        new Line("Status", Words.of(epic.outline().status())),
                        new Line("Priority", epic.outline().priority()),
                        new Line("Owner", epic.accountable().owner()),
                        new Line("Version", epic.schedule().targetVersion()),
                        new Line("Start", text(epic.schedule().startDate())),
                        new Line("Target", text(epic.schedule().targetDate())),
                        new Line("Completed", text(epic.schedule().completedDate())),
                        new Line("Labels", String.join(", ", epic.outline().labels())),
                        new Line("Changed", Moments.shown(Epics.updatedAt(view, epic))))
                .filter(it -> !it.text().isEmpty())
                .toList();
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
