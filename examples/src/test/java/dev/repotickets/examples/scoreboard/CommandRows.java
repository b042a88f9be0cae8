package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Commands as whole processes, where nothing has changed outside since the last one.
final class CommandRows {
    private static final double SHOW = 2.5;
    private static final double OTHER = 4;

    private final Bench bench;
    private final Program shell;
    private final List<Row> rows = new ArrayList<>();

    private CommandRows(Bench bench, Path repository) {
        this.bench = bench;
        this.shell = Program.in(repository);
    }

    static List<Row> measure(Bench bench) throws IOException {
        var rows = new CommandRows(bench, bench.copy("commands"));
        rows.read();
        rows.write();
        return rows.rows;
    }

    private void read() {
        String id = Corpus.id(bench.size() / 2).value();
        shell.run(bench.command("list"));
        row("show", SHOW, _ -> bench.command("show", id), id);
        row("list", OTHER, _ -> bench.command("list"), bench.active() + " tickets");
        row(
                "list --status all",
                OTHER,
                _ -> bench.command("list", "--status", "all"),
                bench.size() + " tickets");
        row(
                "search, one rare word",
                OTHER,
                _ -> bench.command("search", Corpus.RARE),
                bench.rare() + " tickets");
        row(
                "search, two words",
                OTHER,
                _ -> bench.command("search", Corpus.RARE + " module"),
                bench.rare() + " tickets");
        row(
                "search, a word of many",
                OTHER,
                _ -> bench.command("search", "deadlock"),
                "tickets found");
        row("ready", OTHER, _ -> bench.command("ready"), "Why");
    }

    private void write() {
        int created =
                row(
                        "create",
                        OTHER,
                        i -> bench.command("create", "Zebra number " + i, "-d", "It is striped."),
                        "ZEBRA-");
        row(
                "update",
                OTHER,
                i -> bench.command("update", Corpus.id(i).value(), "--title", "Renamed " + i),
                "Updated");
        String last = shell.run(bench.command("search", "zebra", "--json")).out();
        WrongAnswerException.unless(
                last.split("\"ZEBRA-", -1).length - 1 == created, "created tickets are not found");
    }

    /// `expected` is what the last run must print. Returns how often it ran.
    private int row(String work, double times, IntFunction<List<String>> command, String expected) {
        Series series = Series.of(bench.effort().runs(), i -> shell.run(command.apply(i)));
        WrongAnswerException.unless(
                series.out().contains(expected), work + " did not print " + expected);
        rows.add(
                Row.of(
                        "CLI " + work,
                        Figure.of(series),
                        bench.floors().start(),
                        Target.times(times)));
        return series.wall().count();
    }
}
