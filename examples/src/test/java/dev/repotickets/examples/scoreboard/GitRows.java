package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What git takes for one ticket that was changed, for comparison.
final class GitRows {
    private GitRows() {}

    static List<Row> measure(Bench bench) throws IOException {
        Path repository = bench.copy("git");
        Program shell = Program.in(repository);
        var growths = new ArrayList<Double>();
        Series series =
                Series.of(
                        bench.effort().runs(),
                        i ->
                                shell.run(
                                        bench.command(
                                                "update",
                                                Corpus.id(i).value(),
                                                "--title",
                                                "Changed " + i)),
                        i -> {
                            double before = kilobytes(shell);
                            shell.run("git", "add", "-A");
                            Program.Ran ran = shell.run("git", "commit", "-q", "-m", "Change " + i);
                            growths.add(kilobytes(shell) - before);
                            return ran;
                        });
        double growth = growths.stream().sorted().toList().get(growths.size() / 2);
        return List.of(
                Row.of(
                        "git commit of one changed ticket and its fact, after git add",
                        Figure.of(series.wall().median(), Unit.MILLISECONDS)),
                Row.of("growth of the object store by it", Figure.of(growth, Unit.KILOBYTES)));
    }

    /// Of loose objects, as they lie on the disk.
    private static double kilobytes(Program shell) {
        String size =
                shell.run("git", "count-objects", "-v")
                        .out()
                        .lines()
                        .filter(it -> it.startsWith("size: "))
                        .findFirst()
                        .orElseThrow();
        return Double.parseDouble(size.substring("size: ".length()));
    }
}
