package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Reads the arguments of one command. The picocli specification is built for that command alone,
/// when it is run: building all of them would cost more than running one.
final class CommandParser {
    private static final int LONGEST_INPUT = 4 << 20;

    private final Command command;
    private final Map<Parameter, ArgSpec> specs = new LinkedHashMap<>();
    private final CommandLine line;

    CommandParser(Command command) {
        this.command = command;
        CommandSpec spec = CommandSpec.create().name("tickets " + command.name());
        int position = 0;
        for (Parameter parameter : command.parameters()) {
            ArgSpec built =
                    parameter.isPositional()
                            ? positional(parameter, position++)
                            : option(parameter);
            specs.put(parameter, built);
            spec.add(built);
        }
        this.line = new CommandLine(spec);
        line.setOverwrittenOptionsAllowed(true);
    }

    Arguments parse(List<String> arguments, InputStream in) {
        try {
            line.parseArgs(arguments.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw usage(e);
        }
        var values = new LinkedHashMap<String, Node>();
        specs.forEach((parameter, spec) -> {
            Object value = spec.getValue();
            if (value != null && !(value instanceof Boolean set && !set)) {
                values.put(parameter.field(), node(parameter, value, in));
            }
        });
        return new Arguments(command, values);
    }

    private RuntimeException usage(CommandLine.ParameterException e) {
        List<String> near =
                e instanceof CommandLine.UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        String hint = near.isEmpty() ? "" : "Did you mean " + near.getFirst() + "? ";
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new Problem.InvalidArgument(
                        "arguments", message, hint + "See: tickets " + command.name() + " --help")
                .toException();
    }

    private static ArgSpec positional(Parameter parameter, int position) {
        boolean rest = parameter.isRepeatable();
        return PositionalParamSpec.builder()
                .index(rest ? position + "..*" : String.valueOf(position))
                .arity(rest ? "0..*" : "0..1")
                .type(rest ? List.class : String.class)
                .auxiliaryTypes(String.class)
                .paramLabel(parameter.label())
                .build();
    }

    private static ArgSpec option(Parameter parameter) {
        OptionSpec.Builder builder =
                OptionSpec.builder(parameter.names().toArray(String[]::new))
                        .paramLabel(parameter.label());
        if (parameter.type() == ValueType.FLAG) {
            return builder.type(boolean.class).arity("0").build();
        }
        return parameter.isRepeatable()
                ? builder.type(List.class).auxiliaryTypes(String.class).arity("1").build()
                : builder.type(String.class).arity("1").build();
    }

    private static Node node(Parameter parameter, Object value, InputStream in) {
        return switch (parameter.type()) {
            case FLAG -> Node.truth(true);
            case TEXT -> Node.text((String) value);
            case BODY -> Node.text(value.equals("-") ? input(in) : (String) value);
            case WHOLE, DECIMAL -> number(parameter, (String) value);
            case LIST -> list((List<?>) value, true);
            case TEXTS -> list((List<?>) value, false);
        };
    }

    private static Node list(List<?> values, boolean split) {
        var nodes = new ArrayList<Node>();
        for (Object value : values) {
            String[] parts =
                    split ? ((String) value).split(",", -1) : new String[] {(String) value};
            for (String part : parts) {
                if (!split || !part.isBlank()) {
                    nodes.add(Node.text(split ? part.strip() : part));
                }
            }
        }
        return new Node.Items(nodes);
    }

    private static Node number(Parameter parameter, String text) {
        try {
            if (text.length() <= 40) {
                return new Node.Numeral(new BigDecimal(text));
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Problem.InvalidArgument(
                        parameter.field(),
                        parameter.names().getFirst() + " is not a number: " + Quoted.text(text),
                        "")
                .toException();
    }

    private static String input(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LONGEST_INPUT + 1);
            if (bytes.length > LONGEST_INPUT) {
                throw new Problem.LimitExceeded("standard input is larger than 4 MiB", "")
                        .toException();
            }
            return new String(bytes, StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException _) {
            throw new Problem.InvalidArgument("-", "standard input cannot be read").toException();
        }
    }
}
