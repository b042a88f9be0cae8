package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.optional;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// `tickets graph`
final class GraphCommand {
    static final Command COMMAND =
            new Command(
                    "graph",
                    "Show what has to be done before what, and the critical path.",
                    "[ID] [options]",
                    "ticket_graph",
                    List.of(
                            optional("root", ValueType.TEXT, "A ticket or epic; default: all open"),
                            option("--depth", "depth", ValueType.WHOLE, "Links away; default 3"),
                            option("--as", "format", ValueType.TEXT, "text, mermaid or dot")),
                    List.of("tickets graph", "tickets graph FIX-1 --as mermaid"),
                    GraphCommand::run);

    private GraphCommand() {}

    private static int run(Arguments given, Session session) {
        boolean asData = session.format().isJson() && !given.has("format");
        Arguments arguments =
                asData || given.has("format") ? given : given.with("format", Node.text("text"));
        return session.answer(
                "ticket_graph",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String text = Values.text(output, "text");
                    terminal.print(text.isEmpty() ? "No tickets found." : Terminal.block(text, ""));
                    if (arguments.text("format").orElse("").equals("text")) {
                        end(output, terminal);
                    }
                    return ExitCode.OK;
                });
    }

    private static void end(Node.Fields output, Terminal terminal) {
        if (output.values().get("critical_path") instanceof Node.Fields path
                && Values.items(path, "tickets").size() > 1) {
            terminal.print("");
            terminal.print(
                    "Critical path ("
                            + Values.text(path, "length")
                            + " "
                            + Values.text(path, "unit")
                            + "): "
                            + String.join(
                                    " -> ",
                                    Values.items(path, "tickets").stream()
                                            .map(Values::text)
                                            .toList()));
        }
        Values.items(output, "cycles")
                .forEach(it -> terminal.hint("Warning: a circle: " + Values.text(it)));
    }
}
