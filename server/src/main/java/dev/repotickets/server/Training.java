package dev.repotickets.server;

import java.util.List;
import java.util.function.Consumer;

/// The command lines that the build runs once, in one process, so that an AOT cache knows what
/// their start needs. It works in the folder it is started in, which the build throws away.
///
/// The usual ones have a cache of their own, which the others would make slower; they find what the
/// rest made.
final class Training {
    private static final List<List<String>> USUAL =
            List.of(
                    List.of("version"),
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
                    List.of("ready"),
                    List.of("claim", "WRITE-1"),
                    List.of("update", "FIX-1", "--status", "in-progress"),
                    List.of("comment", "FIX-1", "Reproduced"),
                    List.of("show", "FIX-1"),
                    List.of("search", "login"),
                    List.of("show", "NOPE-1"),
                    List.of("close", "FIX-1"));

    private static final List<List<String>> REST =
            List.of(
                    List.of("--help"),
                    List.of("list", "--help"),
                    List.of("init"),
                    List.of("create", "Fix logout bug"),
                    List.of("journal", "FIX-1", "Half done", "--completion", "50"),
                    List.of("time", "FIX-1", "--add", "30"),
                    List.of("agent", "create", "Tester", "--type", "tester"),
                    List.of("agent", "recommend", "test"),
                    List.of("prime"));

    private Training() {}

    /// `words` name what is trained: `usual` or the `rest`.
    static int run(List<String> words, Consumer<List<String>> program) {
        (words.contains("usual") ? USUAL : REST).forEach(program);
        return 0;
    }
}
