package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Measures everything and prints a table for each size. Progress goes to standard error.
///
/// `Scoreboard FOLDER DISTRIBUTION [--short] SIZE...`; what it makes stays below `FOLDER`, the
/// tables too, as `table-SIZE.md`.
record Scoreboard(Repositories repositories, Distribution distribution, Effort effort) {
    private static final String HEAD =
            """
            | work | median | p99 | CPU | floor | ratio | target | met |
            |---|---|---|---|---|---|---|---|
            """;
    private static final int TENTH = 10;
    private static final double QUIET = 1.5;
    private static final double SWEPT = 5;

    /// Some of the rows.
    private interface Part {
        List<Row> measure(Bench bench) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Effort effort = Effort.FULL;
        var sizes = new ArrayList<Integer>();
        for (String argument : List.of(arguments).subList(2, arguments.length)) {
            if (argument.equals("--short")) {
                effort = Effort.SHORT;
            } else {
                sizes.add(Integer.valueOf(argument));
            }
        }
        var scoreboard =
                new Scoreboard(
                        new Repositories(Path.of(arguments[0]).toAbsolutePath().normalize()),
                        new Distribution(Path.of(arguments[1])),
                        effort);
        var before = new HashMap<Integer, List<Row>>();
        for (int size : sizes) {
            List<Row> rows = scoreboard.rows(size);
            if (size >= Bench.BIG) {
                rows = grown(rows, before.getOrDefault(size / TENTH, List.of()));
            }
            before.put(size, rows);
            String table = "### " + size + " tickets\n\n" + table(rows);
            System.out.println(table);
            Files.writeString(
                    scoreboard.repositories.folder().resolve("table-" + size + ".md"), table);
        }
    }

    static String table(List<Row> rows) {
        var text = new StringBuilder(HEAD);
        rows.forEach(it -> text.append(it.markdown()).append('\n'));
        return text.toString();
    }

    List<Row> rows(int size) throws IOException {
        Bench.Progress progress = System.err::println;
        progress.at(size + " tickets: the repository");
        Path repository = repositories.of(size);
        progress.at(size + " tickets: floors");
        Floors floors =
                Floors.measure(
                        repositories.folder().resolve("scratch"), repository, distribution, effort);
        var bench = new Bench(repositories, size, effort, distribution, floors, progress);
        var rows = new ArrayList<Row>(floors.rows());
        for (Part part : parts()) {
            List<Row> measured = part.measure(bench);
            // A long run that is ended early has said something.
            measured.forEach(it -> progress.at(it.markdown()));
            rows.addAll(measured);
        }
        return rows;
    }

    private List<Part> parts() {
        List<Part> ours =
                List.of(
                        CommandRows::measure,
                        OutsideRows::measure,
                        StdioRows::measure,
                        HttpRows::measure,
                        WriterRows::measure,
                        GitRows::measure);
        return effort.peers()
                ? Stream.concat(ours.stream(), Stream.<Part>of(PeerRows::measure)).toList()
                : ours;
    }

    /// Of a hundred thousand tickets, a command is not held to the floor but to what it took with
    /// ten thousand.
    private static List<Row> grown(List<Row> rows, List<Row> tenth) {
        Map<String, Double> before = new HashMap<>();
        tenth.forEach(it -> before.put(it.work(), it.figure().value()));
        return rows.stream()
                .map(it -> {
                    Double was = before.get(it.work());
                    boolean isHeld =
                            it.work().startsWith("CLI ") && it.target() instanceof Target.Times;
                    return was == null || !isHeld
                            ? it
                            : it.aimedAt(
                                    new Target.Grown(
                                            it.work().contains("after") ? SWEPT : QUIET, was));
                })
                .toList();
    }
}
