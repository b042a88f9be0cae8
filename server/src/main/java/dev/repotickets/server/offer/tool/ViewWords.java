package dev.repotickets.server.offer.tool;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads views as people write them: in options and in the paths of URLs. What it does not know is
/// an `invalid_argument` that names the allowed words.
public final class ViewWords {
    private static final int MOST = 16;

    private final Toolbox toolbox;

    public ViewWords(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    /// The view of a path below the endpoint: `core`, `readonly`, families like `ticket,epic`, or
    /// several of these with slashes between. An empty one is everything.
    public View path(String path) {
        List<String> segments = List.of(path.split("/", -1));
        if (path.isEmpty()) {
            return View.FULL;
        }
        if (segments.size() > MOST) {
            throw invalid("path", "the path has more than " + MOST + " parts", "");
        }
        return segments.stream().map(this::segment).reduce(View.FULL, View::within);
    }

    /// `full` or `core`.
    public View profile(String word) {
        return switch (word) {
            case "full" -> View.FULL;
            case "core" -> View.CORE;
            default -> throw unknown("profile", word, Set.of("full", "core"));
        };
    }

    /// Families with commas between.
    public View toolsets(String words) {
        return View.ofFamilies(all("toolsets", words, families()));
    }

    /// Names of tools with commas between.
    public View tools(String words) {
        return View.ofTools(all("tools", words, names()));
    }

    /// Names of tools with commas between, which are left out.
    public View excluding(String words) {
        return View.without(all("exclude-tools", words, names()));
    }

    private View segment(String segment) {
        return switch (segment) {
            case "full" -> View.FULL;
            case "core" -> View.CORE;
            case "readonly" -> View.READING;
            default -> View.ofFamilies(all("path", segment, pathWords()));
        };
    }

    private Set<String> pathWords() {
        var words = new LinkedHashSet<>(List.of("full", "core", "readonly"));
        words.addAll(families());
        return words;
    }

    private Set<String> all(String field, String words, Set<String> allowed) {
        var found = new LinkedHashSet<String>();
        for (String word : words.split(",", -1)) {
            String one = word.strip();
            boolean isProfile = Set.of("full", "core", "readonly").contains(one);
            if (isProfile || !allowed.contains(one)) {
                throw unknown(field, one, allowed);
            }
            found.add(one);
        }
        return found;
    }

    private Set<String> families() {
        return toolbox.tools().stream()
                .map(tool -> tool.name().family())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> names() {
        return toolbox.tools().stream()
                .map(Tool::name)
                .map(Object::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static RuntimeException unknown(String field, String word, Set<String> allowed) {
        String message = field + " " + Quoted.text(word) + " is not known";
        String suggestion = Closest.suggestion(word, allowed);
        String words =
                allowed.size() > MOST + 3
                        ? "tickets op lists the names of all tools."
                        : "Allowed: " + String.join(", ", allowed.stream().sorted().toList()) + ".";
        return invalid(
                field,
                message,
                Optional.of(suggestion).filter(it -> !it.isEmpty()).map(it -> it + " ").orElse("")
                        + words);
    }

    private static RuntimeException invalid(String field, String message, String advice) {
        return new Problem.InvalidArgument(field, message, advice).toException();
    }
}
