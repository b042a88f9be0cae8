package dev.repotickets.server.dashboard;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.backlog.ItemType;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.plan.BacklogPage;
import dev.repotickets.tools.find.Backlog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The backlog and its sprints, and what can be done to them.
final class BacklogView implements Page {
    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "type",
                    "priority",
                    "story_points",
                    "business_value",
                    "acceptance_criteria");

    @Override
    public Answer show(Asked asked) {
        asked.requireNoMore();
        var values = Map.of("priority", asked.rules().defaultPriority(), "type", "story");
        return shown(asked, 200, Form.of(values));
    }

    @Override
    public Answer take(Asked asked) {
        Typed typed = asked.typed();
        String home = asked.at("backlog");
        if (asked.path().size() == 1) {
            Map<String, Node> sprint = new LinkedHashMap<>();
            sprint.put("id", typed.node("id"));
            switch (asked.part(0)) {
                case "add" -> {
                    return add(asked, home);
                }
                case "plan" -> {
                    sprint.put("apply", Node.truth(true));
                    asked.demand("sprint_plan", sprint);
                }
                case "sprint" -> {
                    sprint.put("status", typed.node("status"));
                    asked.demand("sprint_update", sprint);
                }
                default -> throw asked.missing();
            }
            return new Answer.Elsewhere(home);
        }
        Map<String, Node> item = new LinkedHashMap<>();
        item.put("id", Node.text(asked.part(0)));
        switch (asked.part(1)) {
            case "convert" -> asked.demand("backlog_convert", item);
            case "order" -> {
                for (String word : List.of("before", "after", "rank")) {
                    if (!typed.text(word).isEmpty()) {
                        item.put(word, typed.node(word));
                    }
                }
                asked.demand("backlog_update", item);
            }
            case "set" -> set(asked, item);
            default -> throw asked.missing();
        }
        return asked.back(home);
    }

    /// Only what is another one than before: a tool refuses to move an item to where it is not
    /// allowed to go, and staying is no move.
    private static void set(Asked asked, Map<String, Node> item) {
        BacklogItem now =
                asked.read(view ->
                        Backlog.find(view, new dev.repotickets.core.id.BacklogId(asked.part(0))));
        String status = asked.typed().text("status");
        String sprint = asked.typed().text("sprint_id");
        if (!status.equals(Words.of(now.status()))) {
            item.put("status", Node.text(status));
        }
        if (!sprint.equals(now.place().sprintId().map(it -> it.value()).orElse(""))) {
            item.put("sprint_id", Node.text(sprint));
        }
        if (item.size() > 1) {
            asked.demand("backlog_update", item);
        }
    }

    private static Answer add(Asked asked, String home) {
        Typed typed = asked.typed();
        var values = new LinkedHashMap<String, String>();
        FIELDS.forEach(it -> values.put(it, typed.lines(it)));
        Optional<Problem> problem;
        try {
            var arguments = new LinkedHashMap<String, Node>();
            for (String field : FIELDS) {
                if (!typed.text(field).isEmpty() || field.equals("title")) {
                    arguments.put(
                            field,
                            switch (field) {
                                case "story_points", "business_value" -> typed.number(field);
                                case "acceptance_criteria" -> typed.listOfLines(field);
                                default -> typed.node(field);
                            });
                }
            }
            problem = asked.change("backlog_add", arguments);
        } catch (ProblemException e) {
            problem = Optional.of(e.problem());
        }
        return problem.isEmpty()
                ? new Answer.Elsewhere(home)
                : shown(
                        asked,
                        Failures.status(problem.get()),
                        Failures.form(values, problem.get()));
    }

    private static Answer shown(Asked asked, int status, Form form) {
        return asked.read(view -> {
            var rows = new BacklogRows(Backlog.of(view, asked.rules()), asked);
            return new Answer.Shown(
                    status,
                    "plan/backlog.jte",
                    new BacklogPage(
                            asked.frame("Backlog", Route.BACKLOG),
                            rows.items(),
                            rows.total(),
                            rows.more(),
                            sprints(view).stream().map(rows::bar).toList(),
                            sprints(view).stream()
                                    .map(it -> new Choice(it.key(), it.name()))
                                    .toList(),
                            Choice.of(Words.of(ItemType.class), ""),
                            Choice.of(asked.rules().priorities(), ""),
                            Choice.of(Words.of(BacklogStatus.class), ""),
                            form,
                            rows.isReadyOnly(),
                            rows.here()));
        });
    }

    private static List<Sprint> sprints(Reader view) {
        return view.all(Sprint.KIND).stream().filter(it -> it.status().isOpen()).toList();
    }
}
