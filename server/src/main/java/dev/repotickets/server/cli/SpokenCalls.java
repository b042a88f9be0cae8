package dev.repotickets.server.cli;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tools advise the next call by its name and arguments; on the command line the same is a command:
/// `ticket_restore {"ids":["FIX-1"]}` becomes `tickets restore FIX-1`. What no command does becomes
/// `tickets op`.
final class SpokenCalls {
    private static final Pattern CALL =
            Pattern.compile(
                    "\\b((?:ticket|time|epic|backlog|sprint|requirement|event|agent|task|assign|workflow"
                            + "|workspace|report)"
                            + "_(?!ids?\\b|types?\\b)[a-z_]++(?!\\.\\w))(?: (?=\\{))?");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._:/@%+,=-]+");
    private static final String EITHER = ", or workspace_init {}";

    private SpokenCalls() {}

    static String asCommands(String advice) {
        String text = advice.replace(EITHER, "");
        var spoken = new StringBuilder();
        int from = 0;
        Matcher call = CALL.matcher(text);
        while (call.find(from)) {
            spoken.append(text, from, call.start());
            boolean hasArguments = call.group().endsWith(" ");
            int end = hasArguments ? end(text, call.end()) : call.end();
            String arguments = hasArguments ? text.substring(call.end(), end) : "{}";
            spoken.append(command(call.group(1), arguments, hasArguments));
            from = end;
        }
        return spoken.append(text, from, text.length()).toString();
    }

    private static String command(String tool, String arguments, boolean said) {
        Optional<Command> command = new Commands().ofTool(tool);
        if (command.isEmpty()) {
            return "tickets op " + tool + (said ? " --args " + quoted(arguments) : "");
        }
        if (!said) {
            return "tickets " + command.get().name();
        }
        Map<String, Node> values = fields(arguments);
        switch (tool) {
            case "time_start" -> values.put("start", Node.truth(true));
            case "time_stop" -> values.put("stop", Node.truth(true));
            default -> {}
        }
        return line(fitting(command.get(), values), values);
    }

    /// A task is given to a named agent by one command, and to the best one by another; a run has a
    /// command for each action.
    private static Command fitting(Command command, Map<String, Node> values) {
        if (command.tool().equals("workflow_control")) {
            return switch (Values.text(new Node.Fields(values), "action")) {
                case "resume" -> WorkflowCommands.RESUME;
                case "cancel" -> WorkflowCommands.CANCEL;
                default -> WorkflowCommands.PAUSE;
            };
        }
        return command.equals(AssignCommands.ASSIGN) && !values.containsKey("agent_id")
                ? AssignCommands.AUTO_ASSIGN
                : command;
    }

    private static String line(Command command, Map<String, Node> values) {
        var words = new ArrayList<String>();
        words.add("tickets");
        words.add(command.name());
        if (command.name().equals("config") && values.containsKey("key")) {
            words.add("set");
            values.values().forEach(it -> words.add(quoted(Values.text(it))));
            return String.join(" ", words);
        }
        for (Parameter parameter : command.parameters()) {
            Node value = values.remove(parameter.field());
            if (value != null && parameter.isPositional()) {
                words.addAll(words(value));
            } else if (value instanceof Node.Truth) {
                words.add(parameter.names().getFirst());
            } else if (value != null) {
                words.add(parameter.names().getFirst());
                words.add(quoted(Values.text(value).replace(", ", ",")));
            }
        }
        return String.join(" ", words);
    }

    private static List<String> words(Node value) {
        if (value instanceof Node.Items(List<Node> items)) {
            return items.stream().map(it -> quoted(Values.text(it))).toList();
        }
        String text = Values.text(value);
        if (text.equals("...")) {
            return List.of("WORDS");
        }
        return List.of(quoted(text));
    }

    private static Map<String, Node> fields(String arguments) {
        try {
            return Json.parse(arguments) instanceof Node.Fields(Map<String, Node> values)
                    ? new LinkedHashMap<>(values)
                    : new LinkedHashMap<>();
        } catch (ProblemException _) {
            return new LinkedHashMap<>();
        }
    }

    /// Where the JSON object that begins at `start` ends.
    private static int end(String text, int start) {
        int depth = 0;
        boolean inString = false;
        for (int at = start; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '\\' && inString) {
                at++;
            } else if (unit == '"') {
                inString = !inString;
            } else if (!inString && (unit == '{' || unit == '[')) {
                depth++;
            } else if (!inString && (unit == '}' || unit == ']')) {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return text.length();
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
