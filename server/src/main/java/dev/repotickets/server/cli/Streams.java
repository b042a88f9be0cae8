package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.vcs.Environment;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// The three streams of the process, and whether a person looks at the output.
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
    static final List<String> COLOURS = List.of("auto", "always", "never");
    private static final int USUAL_WIDTH = 100;

    /// Colours follow `--color`, then NO_COLOR, FORCE_COLOR and TERM (no-color.org), then whether
    /// somebody looks.
    Terminal terminal(Environment environment, Optional<String> wish) {
        boolean colour =
                switch (wish.orElse("auto")) {
                    case "always" -> true;
                    case "never" -> false;
                    case "auto" -> automatic(environment);
                    case String other ->
                            throw new Problem.InvalidArgument(
                                            "color",
                                            "--color "
                                                    + Quoted.text(other)
                                                    + " is not one of "
                                                    + String.join(", ", COLOURS),
                                            Closest.suggestion(other, COLOURS))
                                    .toException();
                };
        int width =
                environment
                        .variable("COLUMNS")
                        .filter(text -> text.matches("[1-9][0-9]{1,3}"))
                        .map(Integer::parseInt)
                        .orElse(USUAL_WIDTH);
        return new Terminal(in, out, err, colour, width);
    }

    private boolean automatic(Environment environment) {
        if (environment.variable("NO_COLOR").isPresent()
                || environment.variable("TERM").equals(Optional.of("dumb"))) {
            return false;
        }
        Optional<String> forced = environment.variable("FORCE_COLOR");
        return forced.map(it -> !it.equals("0")).orElse(interactive);
    }
}
