package dev.repotickets.server.dashboard;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicProgress;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.plan.EpicList;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All epics, and the form for a new one.
final class EpicsView implements Page {
    private static final List<String> FIELDS =
            List.of("title", "priority", "target_date", "description");

    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        return shown(asked, 200, Form.of(Map.of("priority", asked.rules().defaultPriority())));
    }

    @Override
    public Answer take(Asked asked) {
        asked.requireNoMore();
        var arguments = new LinkedHashMap<String, Node>();
        var typed = new LinkedHashMap<String, String>();
        for (String field : FIELDS) {
            String text = asked.typed().lines(field).strip();
            typed.put(field, text);
            if (!text.isEmpty() || field.equals("title")) {
                arguments.put(field, Node.text(text));
            }
        }
        Optional<Problem> problem = asked.change("epic_create", arguments);
        return problem.isEmpty()
                ? new Answer.Elsewhere(asked.at("epics"))
                : shown(asked, Failures.status(problem.get()), Failures.form(typed, problem.get()));
    }

    private static Answer shown(Asked asked, int status, Form form) {
        return asked.read(view -> {
            Map<String, List<TicketHead>> members =
                    Tickets.heads(view).stream()
                            .filter(it -> it.epicId().isPresent())
                            .collect(Collectors.groupingBy(it -> it.epicId().get().value()));
            List<EpicList.Row> rows = rows(asked, view, members);
            return new Answer.Shown(
                    status,
                    "plan/epics.jte",
                    new EpicList(
                            asked.frame("Epics", Route.EPICS),
                            rows,
                            form,
                            Choice.of(asked.rules().priorities(), "")));
        });
    }

    private static List<EpicList.Row> rows(
            Asked asked, Reader view, Map<String, List<TicketHead>> members) {
        LocalDate today = LocalDate.ofInstant(asked.now(), ZoneOffset.UTC);
        return Epics.all(view).stream()
                .map(it -> row(it, members.getOrDefault(it.key(), List.of()), asked.rules(), today))
                .toList();
    }

    private static EpicList.Row row(
            Epic epic, List<TicketHead> members, Configuration rules, LocalDate today) {
        EpicProgress progress = EpicProgress.of(members, rules);
        Optional<LocalDate> target = epic.schedule().targetDate();
        return new EpicList.Row(
                epic.key(),
                epic.outline().title(),
                Words.of(epic.outline().status()),
                epic.outline().priority(),
                epic.accountable().owner(),
                progress.ticketsDone(),
                progress.tickets(),
                progress.percentage(),
                target.map(LocalDate::toString).orElse(""),
                !epic.outline().status().isEnded()
                        && target.filter(it -> it.isBefore(today)).isPresent());
    }
}
