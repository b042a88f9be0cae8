package dev.repotickets.server.dashboard;

import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Node;
import dev.repotickets.pages.ticket.TicketPage.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of a ticket as a form has them: texts, by the names that the tools give them.
final class TicketValues {
    private static final List<String> NAMES =
            List.of(
                    "title",
                    "status",
                    "priority",
                    "type",
                    "assignee",
                    "labels",
                    "points",
                    "estimate",
                    "due",
                    "epic_id",
                    "description");

    private TicketValues() {}

    static Map<String, String> of(Ticket ticket) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", ticket.headline().title());
        values.put("status", ticket.headline().status());
        values.put("priority", ticket.headline().priority());
        values.put("type", ticket.headline().type());
        values.put("assignee", ticket.people().assignee().orElse(""));
        values.put("labels", String.join(", ", ticket.headline().labels()));
        values.put("points", ticket.plan().storyPoints().map(String::valueOf).orElse(""));
        values.put(
                "estimate",
                ticket.plan()
                        .estimatedHours()
                        .map(it -> BigDecimal.valueOf(it).stripTrailingZeros().toPlainString())
                        .orElse(""));
        values.put("due", ticket.plan().due().map(LocalDate::toString).orElse(""));
        values.put("epic_id", ticket.plan().epicId().map(EpicId::value).orElse(""));
        values.put("description", ticket.description());
        return values;
    }

    /// What was typed, field by field.
    static Map<String, String> typed(Typed typed) {
        var values = new LinkedHashMap<String, String>();
        NAMES.forEach(it -> values.put(it, text(typed, it)));
        values.put("rev", typed.text("rev"));
        return values;
    }

    /// The arguments for a tool: of all fields that were sent, those that are not so already.
    static Map<String, Node> arguments(Typed typed, Map<String, String> stored) {
        var arguments = new LinkedHashMap<String, Node>();
        for (String name : NAMES) {
            boolean isSent = typed.values().containsKey(name);
            if (isSent && !text(typed, name).equals(stored.getOrDefault(name, ""))) {
                arguments.put(name, node(typed, name));
            }
        }
        return arguments;
    }

    /// What the fields hold now, where that is not what was typed.
    static List<Line> differences(Map<String, String> stored, Map<String, String> typed) {
        var lines = new ArrayList<Line>();
        for (String name : NAMES) {
            String now = stored.getOrDefault(name, "");
            if (!now.equals(typed.getOrDefault(name, ""))) {
                lines.add(new Line(name.replace('_', ' '), now.isEmpty() ? "nothing" : now));
            }
        }
        return lines;
    }

    private static String text(Typed typed, String name) {
        return name.equals("description") ? typed.lines(name) : typed.text(name);
    }

    private static Node node(Typed typed, String name) {
        return switch (name) {
            case "description" -> Node.text(typed.lines(name));
            case "labels" -> typed.list(name);
            case "points", "estimate" -> typed.number(name);
            default -> typed.node(name);
        };
    }
}
