package dev.repotickets.server.mcp;

import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Toolbox;
import java.util.List;
import java.util.function.Supplier;

/// A toolbox with one tool, `test_run`, that does what a test wants.
public final class TestTools {
    public record Nothing() {}

    public record Answer(String value) {}

    private TestTools() {}

    public static Supplier<Toolbox> running(Supplier<String> work) {
        Tool<Nothing, Answer> tool =
                Tool.reading(
                        new ToolName("test", "run"),
                        "Run",
                        "Run it.",
                        Nothing.class,
                        Answer.class,
                        "{}",
                        (_, _) -> new Answer(work.get()));
        return () -> Toolbox.of(List.of(tool));
    }
}
