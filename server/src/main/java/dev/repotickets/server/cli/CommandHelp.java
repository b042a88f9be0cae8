package dev.repotickets.server.cli;

import java.util.List;

/// The help of one command: examples first, because most people look for one to copy.
final class CommandHelp {
    private static final int COLUMN = 28;

    private CommandHelp() {}

    static String of(Command command) {
        var help = new StringBuilder();
        help.append(command.summary()).append("\n\n");
        if (!command.examples().isEmpty()) {
            help.append("Examples:\n");
            command.examples().forEach(it -> help.append("  ").append(it).append('\n'));
            help.append('\n');
        }
        help.append("Usage: tickets ").append(command.name());
        help.append(command.usage().isEmpty() ? "" : " " + command.usage()).append("\n\n");
        List<Parameter> places =
                command.parameters().stream().filter(Parameter::isPositional).toList();
        if (!places.isEmpty()) {
            help.append("Arguments:\n");
            places.forEach(it -> line(help, "  " + it.label(), it.description()));
            help.append('\n');
        }
        help.append("Options:\n");
        command.parameters().stream()
                .filter(it -> !it.isPositional())
                .forEach(it -> option(help, it));
        Common.beside(command).forEach(it -> option(help, it));
        return help.toString();
    }

    static String ofGroup(String summary, List<Command> commands) {
        var help = new StringBuilder();
        help.append(summary).append("\n\nCommands:\n");
        commands.forEach(it -> line(help, "  " + it.name(), it.summary()));
        help.append("\nHelp on one of them: tickets help ");
        help.append(commands.getFirst().name()).append('\n');
        return help.toString();
    }

    private static void option(StringBuilder help, Parameter parameter) {
        List<String> names =
                parameter.names().stream()
                        .sorted((a, b) -> Integer.compare(a.length(), b.length()))
                        .toList();
        String value =
                parameter.type() == ValueType.FLAG ? "" : " " + parameter.label().replace(":", "");
        line(help, "  " + String.join(", ", names) + value, parameter.description());
    }

    private static void line(StringBuilder help, String left, String right) {
        help.append(left);
        help.append(
                left.length() < COLUMN - 1
                        ? " ".repeat(COLUMN - left.length())
                        : "\n" + " ".repeat(COLUMN));
        help.append(right).append('\n');
    }
}
