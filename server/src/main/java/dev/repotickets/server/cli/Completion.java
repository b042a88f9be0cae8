package dev.repotickets.server.cli;

import dev.repotickets.core.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What could come next on a command line: commands, options, words that a field takes, ids.
///
/// Some of them come out of files of the repository, and shells put them on the command line as
/// they are: only plain words are offered, never one that a shell would act on.
final class Completion {
    private static final int MOST = 200;
    private static final Pattern PLAIN =
            Pattern.compile("-{0,2}[\\p{L}\\p{N}][\\p{L}\\p{N}._:+@/,=-]*");

    private Completion() {}

    static List<String> of(List<String> words, Commands commands, FieldWords known) {
        List<String> said = new ArrayList<>(words);
        if (said.isEmpty()) {
            said.add("");
        }
        String current = said.removeLast();
        if (said.isEmpty()) {
            return matching(Overview.words(commands), "", current);
        }
        boolean isHelp = said.getFirst().equals("help");
        if (isHelp && said.size() == 1) {
            return matching(Overview.words(commands), "", current);
        }
        List<String> named = isHelp ? said.subList(1, said.size()) : said;
        String beginning = named.getFirst();
        if (named.size() == 1 && commands.group(beginning).isPresent()) {
            return matching(
                    commands.of(beginning).stream()
                            .map(it -> it.name().substring(beginning.length() + 1)),
                    "",
                    current);
        }
        if (isHelp) {
            return List.of();
        }
        return commands.name(said)
                .flatMap(commands::find)
                .map(Common::withAll)
                .map(command -> of(command, behind(command, said), current, known))
                .orElse(List.of());
    }

    /// The words with the name of the command as the first one, even if it has two.
    private static List<String> behind(Command command, List<String> said) {
        var words = new ArrayList<String>();
        words.add(command.name());
        words.addAll(said.subList(command.name().split(" ").length, said.size()));
        return words;
    }

    /// Bash takes `--name=value` for three words, other shells for one.
    private static List<String> of(
            Command command, List<String> said, String current, FieldWords known) {
        if (current.equals("=")) {
            return values(command, option(command, said.getLast()), "", known);
        }
        if (said.getLast().equals("=") && said.size() > 1) {
            String name = said.get(said.size() - 2);
            return values(command, option(command, name), current, known);
        }
        int equals = current.indexOf('=');
        if (current.startsWith("--") && equals > 0) {
            String name = current.substring(0, equals);
            String value = current.substring(equals + 1);
            return values(command, option(command, name), value, known).stream()
                    .map(it -> name + "=" + it)
                    .toList();
        }
        Optional<Parameter> asking =
                option(command, said.getLast()).filter(it -> it.type() != ValueType.FLAG);
        if (asking.isPresent()) {
            return values(command, asking, current, known);
        }
        if (current.startsWith("-")) {
            return matching(
                    command.parameters().stream().flatMap(it -> it.names().stream()), "", current);
        }
        return values(command, place(command, said), current, known);
    }

    private static List<String> values(
            Command command, Optional<Parameter> parameter, String current, FieldWords known) {
        if (parameter.isEmpty()) {
            return List.of();
        }
        boolean isList = parameter.get().type() == ValueType.LIST;
        int comma = isList ? current.lastIndexOf(',') + 1 : 0;
        try {
            String beginning = current.substring(comma);
            Stream<String> words = known.of(command, parameter.get(), beginning);
            return matching(words, current.substring(0, comma), beginning);
        } catch (ProblemException _) {
            return List.of();
        }
    }

    private static Optional<Parameter> option(Command command, String name) {
        return command.parameters().stream().filter(it -> it.names().contains(name)).findFirst();
    }

    /// The positional argument that the next word would be.
    private static Optional<Parameter> place(Command command, List<String> said) {
        int position = 0;
        for (int at = 1; at < said.size(); at++) {
            String word = said.get(at);
            if (word.length() > 1 && word.startsWith("-")) {
                Optional<Parameter> option = option(command, word);
                boolean takes = option.isPresent() && option.get().type() != ValueType.FLAG;
                at += takes ? 1 : 0;
            } else {
                position++;
            }
        }
        List<Parameter> places =
                command.parameters().stream().filter(Parameter::isPositional).toList();
        if (position < places.size()) {
            return Optional.of(places.get(position));
        }
        return places.stream().filter(Parameter::isRepeatable).findFirst();
    }

    private static List<String> matching(Stream<String> words, String before, String beginning) {
        String sought = beginning.toLowerCase(Locale.ROOT);
        return words.filter(it -> it.toLowerCase(Locale.ROOT).startsWith(sought))
                .map(it -> before + it)
                .filter(it -> PLAIN.matcher(it).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
