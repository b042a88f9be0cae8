package dev.repotickets.server;

import java.util.List;
import java.util.function.Consumer;

/// The command lines that the build runs once, in one process, so that the AOT cache knows what
/// their usual start needs. It works in the folder it is started in, which the build throws away.
final class Training {
    private static final List<List<String>> LINES =
            List.of(
                    List.of("version"),
                    List.of("--help"),
                    List.of("init"),
                    List.of(
                            "create",
                            "Fix login bug",
                            "--priority",
                            "high",
                            "--labels",
                            "bug,urgent"),
                    List.of("create", "Write docs", "--description", "How to log in"),
                    List.of("list"),
                    List.of("list", "--format", "json"),
                    List.of("show", "FIX-1"),
                    List.of("show", "FIX-1", "--json"),
                    List.of("update", "FIX-1", "--status", "in-progress"),
                    List.of("comment", "FIX-1", "Reproduced"),
                    List.of("journal", "FIX-1", "Half done", "--completion", "50"),
                    List.of("time", "FIX-1", "--add", "30"),
                    List.of("search", "login"),
                    List.of("show", "NOPE-1"),
                    List.of("close", "FIX-1"),
                    List.of("agent", "create", "Tester", "--type", "tester"),
                    List.of("agent", "recommend", "test"),
                    List.of("prime"));

    private Training() {}

    static int run(Consumer<List<String>> program) {
        LINES.forEach(program);
        return 0;
    }
}
