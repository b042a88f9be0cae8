package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `backlog.md` from npm, whole processes, with the same tickets as tasks in its own format and its
/// looking at other branches and at remotes switched off.
final class PeerRows {
    static final String PACKAGE = "backlog.md@1.52.0";

    private final Bench bench;
    private final Path program;
    private final Program shell;

    private PeerRows(Bench bench, Path program, Path repository) {
        this.bench = bench;
        this.program = program;
        this.shell = Program.in(repository);
    }

    /// Nothing where it cannot be installed, which is said.
    static List<Row> measure(Bench bench) throws IOException {
        bench.progress().at(bench.size() + " tickets: " + PACKAGE);
        Path home = Files.createDirectories(bench.repositories().folder().resolve("peer"));
        Path program = home.resolve("node_modules/.bin/backlog");
        try {
            if (!Files.exists(program)) {
                Program.in(home).run("npm", "install", "--no-audit", "--no-fund", PACKAGE);
            }
        } catch (WrongAnswerException _) {
            bench.progress().at(PACKAGE + " left out: npm could not install it");
            return List.of();
        }
        Path repository = bench.repositories().folder().resolve("copy-peer");
        bench.repositories().remove(repository);
        var rows = new PeerRows(bench, program, Files.createDirectories(repository));
        rows.feed(repository);
        return rows.rows();
    }

    private void feed(Path repository) throws IOException {
        shell.run("git", "init", "-q", "-b", "main", ".");
        shell.run(command("init", "bench", "--defaults"));
        shell.run(command("config", "set", "remoteOperations", "false"));
        shell.run(command("config", "set", "checkActiveBranches", "false"));
        Path tasks = Files.createDirectories(repository.resolve("backlog/tasks"));
        Corpus corpus = Content.corpus();
        for (int i = 0; i < bench.size(); i++) {
            Files.writeString(
                    tasks.resolve("task-" + (i + 1) + " - " + "Ticket.md"),
                    text(i + 1, corpus.ticket(i).ticket()));
        }
        shell.run("git", "add", "-A");
        shell.run("git", "commit", "-q", "-m", "Keep the tasks");
    }

    private static String text(int number, Ticket ticket) {
        String status =
                switch (ticket.headline().status()) {
                    case "open" -> "To Do";
                    case "closed", "cancelled" -> "Done";
                    default -> "In Progress";
                };
        var labels = new StringBuilder();
        ticket.headline().labels().forEach(it -> labels.append("  - ").append(it).append('\n'));
        return """
        ---
        id: TASK-%d
        title: '%s'
        status: %s
        assignee: []
        created_date: '2026-01-02 08:00'
        labels:%s
        dependencies: []
        priority: %s
        ordinal: %d
        ---

        ## Description

        <!-- SECTION:DESCRIPTION:BEGIN -->
        %s
        <!-- SECTION:DESCRIPTION:END -->
        """
                .formatted(
                        number,
                        ticket.headline().title().replace("'", "''"),
                        status,
                        labels.isEmpty() ? " []" : "\n" + labels.toString().stripTrailing(),
                        ticket.headline()
                                .priority()
                                .toLowerCase(Locale.ROOT)
                                .replace("critical", "high"),
                        1_000 * number,
                        ticket.description());
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        String number = String.valueOf(bench.size() / 2);
        rows.add(row("list", "TASK-" + number + " ", "task", "list", "--plain"));
        rows.add(row("search", "TASK-43 ", "search", Corpus.RARE, "--plain"));
        rows.add(row("view", "TASK-" + number + " ", "task", number, "--plain"));
        return rows;
    }

    private Row row(String work, String expected, String... arguments) {
        List<String> command = command(arguments);
        shell.run(command);
        Series series = Series.of(Math.min(5, bench.effort().runs()), _ -> shell.run(command));
        WrongAnswerException.unless(
                series.out().contains(expected), "the peer's " + work + " lacks " + expected);
        return Row.of(
                "peer " + PACKAGE + " " + work,
                Figure.of(series),
                bench.floors().start(),
                Target.NONE);
    }

    private List<String> command(String... arguments) {
        var command = new ArrayList<String>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
