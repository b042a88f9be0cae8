package dev.repotickets.tools.gherkin;

import dev.repotickets.core.requirement.Behaviour;
import java.util.List;
import java.util.SortedSet;

/// What was read from a feature text: its scenarios in their order, rows of outlines as scenarios
/// of their own.
///
/// @param warnings what was left out, and where it stands
public record FeatureFile(List<Example> scenarios, List<String> warnings) {

    public FeatureFile {
        scenarios = List.copyOf(scenarios);
        warnings = List.copyOf(warnings);
    }

    /// One scenario with the steps of the backgrounds that it stands in, and all tags that it
    /// inherits. The behaviour's background is the description under the title.
    public record Example(String title, Behaviour behaviour, SortedSet<String> tags) {}
}
