package dev.repotickets.server.offer.prompt;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A prompt as it is written: what to do, step by step, and the data to begin with.
///
/// In a step, `{name}` is the argument of that name; `[...{name}...]` is left out where it was not
/// filled in.
///
/// @param data the reading calls whose answers are shown
record PromptPlan(
        String name,
        String title,
        String description,
        List<PromptArgument> arguments,
        List<String> steps,
        List<Data> data) {
    private static final Pattern TOOL =
            Pattern.compile(
                    "\\b(workspace|ticket|time|epic|backlog|sprint|requirement|agent|task|event"
                            + "|workflow)_[a-z_]+\\b");

    /// A reading call: the tool, and its arguments by name, of which those whose value is empty are
    /// left out. A value `{name}` is an argument of the prompt.
    record Data(String tool, List<Pair> arguments) {

        static Data of(String tool, String... pairs) {
            List<Pair> all =
                    IntStream.range(0, pairs.length / 2)
                            .mapToObj(i -> new Pair(pairs[2 * i], pairs[2 * i + 1]))
                            .toList();
            return new Data(tool, all);
        }
    }

    record Pair(String name, String value) {}

    /// Every tool that it names or calls.
    Set<String> tools() {
        Stream<String> named =
                steps.stream()
                        .flatMap(step -> TOOL.matcher(step).results().map(it -> it.group()))
                        .filter(it -> !it.endsWith("_id"));
        return Stream.concat(named, data.stream().map(Data::tool)).collect(Collectors.toSet());
    }
}
