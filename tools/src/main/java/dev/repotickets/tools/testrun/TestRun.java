package dev.repotickets.tools.testrun;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.tools.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// All tests of one report, in either of two formats: JUnit XML, as most test programs write it, or
/// Cucumber messages, one JSON object a line. What it is, its first character tells.
public record TestRun(List<TestCase> cases) {
    private static final int MOST = 200_000;

    public TestRun {
        cases = List.copyOf(cases);
    }

    public static TestRun read(Source source) {
        return switch (first(source)) {
            case '<' -> new TestRun(new JUnitXml(source).cases());
            case '{' -> new TestRun(new CucumberMessages(source).cases());
            case -1 -> throw unreadable(source, "is empty");
            default -> throw unreadable(source, "is neither JUnit XML nor Cucumber messages");
        };
    }

    /// A place in a report where it cannot be understood.
    static RuntimeException broken(Source source, long line, String reason) {
        return unreadable(source, "line " + line + ": " + reason);
    }

    static void requireFew(Source source, int cases) {
        if (cases > MOST) {
            throw new Problem.LimitExceeded(
                            source.name() + " holds more than " + MOST + " tests",
                            "Import it in parts.")
                    .toException();
        }
    }

    private static RuntimeException unreadable(Source source, String reason) {
        return new Problem.InvalidArgument(
                        source.name().equals("content") ? "content" : "path",
                        Quoted.text(source.name()) + " " + reason,
                        "Send JUnit XML (surefire-reports/TEST-*.xml) or Cucumber messages"
                                + " (NDJSON). Nothing was changed.")
                .toException();
    }

    /// The first byte that is neither white space nor a byte order mark; -1 where there is none.
    private static int first(Source source) {
        try (InputStream stream = source.stream()) {
            int at = stream.read();
            while (at == ' ' || at == '\n' || at == '\r' || at == '\t' || at >= 0xbb) {
                at = stream.read();
            }
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
