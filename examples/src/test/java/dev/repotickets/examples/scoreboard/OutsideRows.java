package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Commands as whole processes, after something else has changed the files: an editor, git, or a
/// clone that has nothing derived yet.
final class OutsideRows {
    private static final int CHECKED_OUT = 500;
    private static final double CHECKOUT_MILLIS = 400;
    private static final double REBUILD_MILLIS = 3_000;
    private static final double BIG_REBUILD_MILLIS = 20_000;
    private static final double TIMES = 4;
    private static final int REBUILDS = 3;

    private final Bench bench;
    private final Path repository;
    private final Program shell;
    private final List<Row> rows = new ArrayList<>();

    private OutsideRows(Bench bench, Path repository) {
        this.bench = bench;
        this.repository = repository;
        this.shell = Program.in(repository);
    }

    static List<Row> measure(Bench bench) throws IOException {
        var rows = new OutsideRows(bench, bench.copy("changes outside"));
        rows.clone(bench.isBig() ? BIG_REBUILD_MILLIS : REBUILD_MILLIS);
        rows.edit();
        rows.checkout();
        return rows.rows;
    }

    private void clone(double limit) {
        row(
                "list, first in a clone",
                Math.min(REBUILDS, bench.effort().runs()),
                _ -> shell.run("rm", "-rf", repository.resolve(".git/tickets").toString()),
                List.of("list"),
                Target.millis(limit));
    }

    private void edit() {
        Target target = Target.times(TIMES);
        int runs = bench.effort().runs();
        row("list, after 1 edit outside", runs, it -> rewrite(it, it), List.of("list"), target);
        row(
                "search, after 1 edit outside",
                runs,
                it -> rewrite(it, it + 1),
                List.of("search", Corpus.RARE),
                target);
    }

    private void checkout() {
        int count = Math.min(CHECKED_OUT, bench.size() / 2);
        shell.run("git", "checkout", "-q", "--", ".");
        shell.run("git", "checkout", "-q", "-b", "other");
        for (int i = 0; i < count; i++) {
            rewrite(i, 1);
        }
        shell.run("git", "commit", "-q", "-a", "-m", "Change priorities");
        shell.run("git", "checkout", "-q", "main");
        shell.run(bench.command("list"));
        row(
                "list, after a checkout of " + count + " changes",
                bench.effort().runs(),
                it -> shell.run("git", "checkout", "-q", it % 2 == 0 ? "main" : "other"),
                List.of("list"),
                Target.millis(CHECKOUT_MILLIS));
    }

    /// Another priority in the file of a ticket, as an editor would write it.
    private void rewrite(int number, int turn) {
        String id = Corpus.id(number).value();
        String last = id.substring(id.lastIndexOf('-') + 1);
        Path file =
                repository
                        .resolve(".tickets/tickets")
                        .resolve(last.length() < 2 ? "0" + last : last.substring(last.length() - 2))
                        .resolve(id + ".yaml");
        String priority = turn % 2 == 0 ? "high" : "medium";
        try {
            String text = Files.readString(file);
            Files.writeString(
                    file,
                    text.replaceFirst("(?m)^priority: .*$", "priority: " + priority)
                            .replaceFirst("(?m)^branch: .*$", "branch: turn-" + turn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(
            String work, int runs, IntConsumer before, List<String> arguments, Target target) {
        List<String> command = bench.command(arguments.toArray(String[]::new));
        Series series = Series.of(runs, before, _ -> shell.run(command));
        String count =
                (arguments.contains(Corpus.RARE) ? bench.rare() : bench.active()) + " tickets";
        WrongAnswerException.unless(series.out().contains(count), work + " is not of " + count);
        rows.add(Row.of("CLI " + work, Figure.of(series), bench.floors().start(), target));
    }
}
