package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The server over standard input and output: its start, its memory, reading and durable writing.
final class StdioRows {
    private static final double START_TIMES = 3;
    private static final double START_MORE = 100;
    private static final double START_MOST = 300;
    private static final double WRITE_TIMES = 4;
    private static final double BATCH_TIMES = 3;
    private static final int BATCH = 100;
    private static final double MEGABYTES = 150;
    private static final double BIG_MEGABYTES = 350;
    private static final double KILOBYTES_A_MEGABYTE = 1_024;

    private final Bench bench;
    private final Program shell;
    private final List<Row> rows = new ArrayList<>();

    private StdioRows(Bench bench, Path repository) {
        this.bench = bench;
        this.shell = Program.in(repository);
    }

    static List<Row> measure(Bench bench) throws IOException {
        var rows = new StdioRows(bench, bench.copy("stdio"));
        rows.start();
        try (StdioClient client = StdioClient.start(bench, rows.shell)) {
            client.ask(McpClient.message(1, "ticket_list", "{}"));
            rows.memory("open and first list", client);
            rows.rows.addAll(ServerRows.reading(bench, "stdio", client));
            rows.write(client);
            rows.mixed(client);
        }
        return rows.rows;
    }

    private void start() throws IOException {
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < bench.effort().runs(); i++) {
            long begun = System.nanoTime();
            try (StdioClient _ = StdioClient.start(bench, shell)) {
                nanos.add(System.nanoTime() - begun);
            }
        }
        Figure figure = Figure.of(new Durations(nanos).median(), Unit.MILLISECONDS);
        rows.add(
                Row.of(
                        "stdio spawn until initialize is answered",
                        figure,
                        bench.floors().start(),
                        new Target.Both(
                                new Target.Times(START_TIMES, START_MORE),
                                Target.millis(START_MOST))));
    }

    private void write(StdioClient client) throws IOException {
        var calls = new WarmCalls(client, bench.effort());
        WarmCalls.Done commented =
                calls.of(id ->
                        McpClient.message(
                                id,
                                "ticket_comment",
                                "{\"id\":\"%s\",\"body\":\"Number %d\"}"
                                        .formatted(Corpus.id(id % bench.size()), id)));
        McpClient.data(commented.last());
        row("ticket_comment", commented, bench.floors().durable(), WRITE_TIMES);
        WarmCalls.Done updated =
                calls.of(id ->
                        McpClient.message(
                                id,
                                "ticket_update",
                                "{\"id\":\"%s\",\"points\":%d}"
                                        .formatted(Corpus.id(id % bench.size()), id)));
        McpClient.data(updated.last());
        row("ticket_update", updated, bench.floors().durable(), WRITE_TIMES);
        var few = new Effort(0, 2, bench.effort().runs(), 0, bench.effort().seconds(), false);
        String one = "{\"op\":\"create\",\"args\":{\"title\":\"Zebra crossing\"}}";
        String all = String.join(",", Collections.nCopies(BATCH, one));
        WarmCalls.Done batches =
                new WarmCalls(client, few)
                        .of(id ->
                                McpClient.message(
                                        id, "ticket_batch", "{\"operations\":[" + all + "]}"));
        McpClient.data(batches.last());
        row("ticket_batch, 100 created", batches, bench.floors().batch(), BATCH_TIMES);
        int created = BATCH * batches.asked();
        String found = client.ask(McpClient.message(1, "ticket_search", "{\"query\":\"zebra\"}"));
        WrongAnswerException.unless(
                Node.number(created).equals(McpClient.data(found).get("total")),
                "not all created tickets are found");
    }

    private void row(String work, WarmCalls.Done done, Floor floor, double times) {
        rows.add(Row.of("stdio " + work, Figure.of(done.durations()), floor, Target.times(times)));
    }

    /// Of reading and writing, three to one.
    private void mixed(StdioClient client) throws IOException {
        long end = System.nanoTime() + 3L * bench.effort().seconds() * 1_000_000_000;
        int done = 0;
        while (done < bench.effort().mixed() && System.nanoTime() < end) {
            String id = Corpus.id(done % bench.size()).value();
            String message =
                    switch (done % 4) {
                        case 0 -> McpClient.message(done, "ticket_get", "{\"id\":\"" + id + "\"}");
                        case 1 -> McpClient.message(done, "ticket_list", "{}");
                        case 2 ->
                                McpClient.message(
                                        done, "ticket_search", "{\"query\":\"timeout retry\"}");
                        default ->
                                McpClient.message(
                                        done,
                                        "ticket_update",
                                        "{\"id\":\"" + id + "\",\"priority\":\"low\"}");
                    };
            McpClient.data(client.ask(message));
            done++;
        }
        memory(done + " mixed calls more", client);
    }

    private void memory(String when, StdioClient client) throws IOException {
        String status = Files.readString(Path.of("/proc/" + client.pid() + "/status"));
        double kilobytes =
                status.lines()
                        .filter(it -> it.startsWith("VmRSS:"))
                        .mapToDouble(it -> Double.parseDouble(it.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow();
        double limit = bench.isBig() ? BIG_MEGABYTES : MEGABYTES;
        rows.add(
                Row.of(
                        "stdio server, RSS after " + when,
                        Figure.of(kilobytes / KILOBYTES_A_MEGABYTE, Unit.MEGABYTES),
                        new Target.AtMost(limit, Unit.MEGABYTES)));
    }
}
