package dev.repotickets.server.cli;

import java.util.ArrayList;
import java.util.List;

/// The options that every command takes.
final class Common {
    static final String FORMAT = ":format";
    static final String JSON = ":json";
    static final String REPO = ":repo";
    static final String ACTOR = ":actor";
    static final String COLOUR = ":color";
    static final String HELP = ":help";

    static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.option(
                            "--format",
                            FORMAT,
                            ValueType.TEXT,
                            "table, json, jsonl, simple or csv"),
                    Parameter.option("--json", JSON, ValueType.FLAG, "The same as --format json"),
                    Parameter.option(
                            "--repo",
                            REPO,
                            ValueType.TEXT,
                            "Folder of the repository (default: here)"),
                    Parameter.option(
                            "--actor",
                            ACTOR,
                            ValueType.TEXT,
                            "Who does it (default: TICKETS_ACTOR, or" + " as the repository says)"),
                    Parameter.option("--color", COLOUR, ValueType.TEXT, "auto, always or never"),
                    Parameter.option("--help -h", HELP, ValueType.FLAG, "Show this help"));

    private Common() {}

    /// The options that every command takes, without those that the command itself means something
    /// by.
    static List<Parameter> beside(Command command) {
        return PARAMETERS.stream()
                .filter(it ->
                        command.parameters().stream()
                                .noneMatch(own -> own.names().contains(it.names().getFirst())))
                .toList();
    }

    static Command withAll(Command command) {
        var all = new ArrayList<>(command.parameters());
        all.addAll(beside(command));
        return new Command(
                command.name(),
                command.summary(),
                command.usage(),
                command.tool(),
                all,
                command.examples(),
                command.action());
    }

    static Arguments without(Arguments arguments) {
        return new Arguments(
                arguments.command(),
                arguments.without(FORMAT, JSON, REPO, ACTOR, COLOUR, HELP).values());
    }
}
