package dev.repotickets.tools.testrun;

import java.util.List;

/// One test that was to run. `tags` are without `@`.
public record TestCase(String name, List<String> tags, Verdict verdict) {

    public TestCase {
        tags = List.copyOf(tags);
    }

    /// How it ended.
    public enum Verdict {
        PASSED,
        FAILED,
        /// It did not run, which says nothing.
        SKIPPED
    }
}
