package dev.repotickets.tools.gherkin;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.requirement.Behaviour;
import dev.repotickets.core.requirement.Tags;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a feature text with the official parser, in any language that it knows.
public final class FeatureReader {
    private static final Pattern HEADLESS =
            Pattern.compile(
                    "\\A(?:\\s*(?:[#@].*)?\\n)*+\\s*(?:Scenario|Example|Background|Rule)"
                            + "(?: Outline| Template)?:");
    private static final Pattern POSITION = Pattern.compile("^\\(\\d+:\\d+\\): ");

    private FeatureReader() {}

    /// The scenarios of a text; `name` is what its file or field is called. A text of scenarios
    /// without `Feature:` before them is read as well.
    ///
    /// Broken Gherkin is an invalid argument that says line, column and what was expected.
    public static FeatureFile read(String name, String text) {
        boolean isHeadless = HEADLESS.matcher(text).lookingAt();
        byte[] bytes = (isHeadless ? "Feature:\n" + text : text).getBytes(StandardCharsets.UTF_8);
        int above = isHeadless ? 1 : 0;
        Outline outline = new Outline(document(name, bytes, above), above);
        outline.requireModest(name);
        var scenarios = new ArrayList<FeatureFile.Example>();
        var warnings = new ArrayList<>(outline.withoutRows());
        parser(true)
                .parse(name, bytes)
                .flatMap(it -> it.getPickle().stream())
                .forEach(pickle -> {
                    if (pickle.getSteps().isEmpty()) {
                        warnings.add(outline.place(pickle) + " has no steps; it was left out");
                    } else {
                        scenarios.add(scenario(pickle, outline));
                    }
                });
        return new FeatureFile(scenarios, warnings);
    }

    private static FeatureFile.Example scenario(Pickle pickle, Outline outline) {
        List<String> tags = pickle.getTags().stream().map(PickleTag::getName).toList();
        return new FeatureFile.Example(
                pickle.getName(),
                Behaviour.of(outline.description(pickle), outline.steps(pickle)),
                Tags.of(tags));
    }

    private static GherkinDocument document(String name, byte[] bytes, int above) {
        List<Envelope> envelopes = parser(false).parse(name, bytes).toList();
        for (Envelope envelope : envelopes) {
            envelope.getParseError()
                    .ifPresent(error -> {
                        String place =
                                error.getSource()
                                        .getLocation()
                                        .map(it -> place(it, above))
                                        .orElse("");
                        String reason = POSITION.matcher(error.getMessage()).replaceFirst("");
                        throw new Problem.InvalidArgument(
                                        "gherkin",
                                        name + place + ": " + reason,
                                        "Nothing was added.")
                                .toException();
                    });
        }
        return envelopes.stream()
                .flatMap(it -> it.getGherkinDocument().stream())
                .findFirst()
                .orElseThrow();
    }

    private static String place(Location location, int above) {
        return " line "
                + (location.getLine() - above)
                + location.getColumn().map(it -> ", column " + it).orElse("");
    }

    private static GherkinParser parser(boolean pickles) {
        var ids = new int[1];
        return GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(!pickles)
                .includePickles(pickles)
                .idGenerator(() -> String.valueOf(ids[0]++))
                .build();
    }
}
