package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the arguments of one command, as POSIX and GNU programs do: `--name value`,
/// `--name=value`, `-n value`, `-nvalue`, flags without a value, and `--` before what is no option.
///
/// What follows an option that takes a value is its value, even if it begins with a dash.
final class CommandParser {
    private final Command command;
    private final InputStream in;
    private final Map<Parameter, List<String>> said = new LinkedHashMap<>();

    private CommandParser(Command command, InputStream in) {
        this.command = command;
        this.in = in;
    }

    static Arguments parse(Command command, List<String> words, InputStream in) {
        var parser = new CommandParser(command, in);
        parser.read(words);
        return parser.arguments();
    }

    private void read(List<String> words) {
        var positional = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            if (word.equals("--")) {
                positional.addAll(words.subList(at + 1, words.size()));
                break;
            }
            if (word.length() < 2 || word.charAt(0) != '-') {
                positional.add(word);
                at++;
                continue;
            }
            at +=
                    option(
                            word,
                            at + 1 < words.size()
                                    ? Optional.of(words.get(at + 1))
                                    : Optional.empty());
        }
        place(positional);
    }

    /// Takes one option, and tells how many words it used.
    private int option(String word, Optional<String> following) {
        boolean isLong = word.startsWith("--");
        int equals = isLong ? word.indexOf('=') : -1;
        int end = equals > 0 ? equals : isLong ? word.length() : 2;
        String name = word.substring(0, end);
        Parameter parameter = named(name);
        Optional<String> attached =
                equals > 0
                        ? Optional.of(word.substring(equals + 1))
                        : word.length() > end ? Optional.of(word.substring(end)) : Optional.empty();
        if (parameter.type() == ValueType.FLAG) {
            if (attached.isPresent()) {
                throw usage(name + " takes no value", "");
            }
            say(parameter, "");
            return 1;
        }
        say(
                parameter,
                attached.or(() -> following)
                        .orElseThrow(
                                () -> usage(name + " needs a value: " + parameter.label(), "")));
        return attached.isPresent() ? 1 : 2;
    }

    private Parameter named(String name) {
        return command.parameters().stream()
                .filter(it -> it.names().contains(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private RuntimeException unknown(String name) {
        List<String> names =
                command.parameters().stream().flatMap(it -> it.names().stream()).toList();
        List<String> near = Closest.to(name, names, 1);
        return usage(
                "there is no option " + Quoted.text(name),
                near.isEmpty() ? "" : "Did you mean " + near.getFirst() + "? ");
    }

    private void place(List<String> words) {
        List<Parameter> places =
                command.parameters().stream().filter(Parameter::isPositional).toList();
        int at = 0;
        for (Parameter place : places) {
            while (at < words.size()) {
                say(place, words.get(at));
                at++;
                if (!place.isRepeatable()) {
                    break;
                }
            }
        }
        command.parameters().stream()
                .filter(it -> it.isRequired() && !isSaid(it.field()))
                .filter(_ -> !isSaid(Common.HELP))
                .findFirst()
                .ifPresent(it -> {
                    throw usage(
                            it.label() + " is missing",
                            "Usage: tickets " + command.name() + " " + command.usage() + ". ");
                });
        if (at < words.size()) {
            throw usage(
                    "there is one word too many: " + Quoted.text(words.get(at)),
                    "Put quotes around what belongs together. ");
        }
    }

    private boolean isSaid(String field) {
        return said.keySet().stream().anyMatch(it -> it.field().equals(field));
    }

    /// The last value counts where only one can.
    private void say(Parameter parameter, String value) {
        List<String> values = said.computeIfAbsent(parameter, _ -> new ArrayList<>());
        if (!parameter.isRepeatable()) {
            values.clear();
        }
        values.add(value);
    }

    private Arguments arguments() {
        var values = new LinkedHashMap<String, Node>();
        for (Parameter parameter : command.parameters()) {
            List<String> texts = said.get(parameter);
            if (texts != null) {
                values.put(parameter.field(), ParameterValue.of(parameter, texts, in));
            }
        }
        return new Arguments(command, values);
    }

    private RuntimeException usage(String message, String advice) {
        return new Problem.InvalidArgument(
                        "arguments", message, advice + "See: tickets " + command.name() + " --help")
                .toException();
    }
}
