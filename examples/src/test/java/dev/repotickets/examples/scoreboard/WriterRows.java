package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Threads of one process that change tickets, each its own in turn, and wait for every answer.
final class WriterRows {
    private static final double MOST_WANTED = 4_000;
    private static final int GROUP = 16;
    private static final int MOST_THREADS = 64;
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final double MILLIS_A_SECOND = 1_000;

    private final Bench bench;
    private final Toolbox tools = Catalog.toolbox();
    private final FolderWorkspaces workspaces;

    private WriterRows(Bench bench, FolderWorkspaces workspaces) {
        this.bench = bench;
        this.workspaces = workspaces;
    }

    static List<Row> measure(Bench bench) throws IOException {
        Path repository = bench.copy("writers");
        try (FolderWorkspaces workspaces = Opened.in(repository)) {
            var rows = new WriterRows(bench, workspaces);
            rows.write(0, bench.effort().seconds());
            var measured = new ArrayList<Row>();
            for (int threads : List.of(1, 4, GROUP, MOST_THREADS)) {
                measured.add(rows.row(threads));
            }
            return measured;
        }
    }

    /// What one thread did: how long each acknowledged write took, and how many were refused.
    private record Written(List<Long> nanos, int refused) {}

    private Row row(int threads) {
        long begun = System.nanoTime();
        List<Written> all = together(threads);
        double seconds = (System.nanoTime() - begun) / (double) NANOS_A_SECOND;
        var nanos = new ArrayList<Long>();
        int refused = 0;
        for (Written written : all) {
            nanos.addAll(written.nanos());
            refused += written.refused();
        }
        var durations = new Durations(nanos);
        String work =
                "in process, acknowledged writes of %d writers%s"
                        .formatted(threads, refused == 0 ? "" : ", " + refused + " refused");
        return Row.of(
                work,
                Figure.rate(nanos.size() / seconds, durations),
                new Floor("durable append", MILLIS_A_SECOND / bench.floors().append().median()),
                threads == GROUP ? new Target.AtLeast(MOST_WANTED, Unit.PER_SECOND) : Target.NONE);
    }

    private List<Written> together(int threads) {
        var work = new ArrayList<Callable<Written>>();
        int seconds = Math.max(1, bench.effort().seconds() / 3);
        for (int i = 0; i < threads; i++) {
            int number = i;
            work.add(() -> write(number, seconds));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<Written>();
            for (Future<Written> one : pool.invokeAll(work)) {
                all.add(one.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WrongAnswerException("interrupted");
        } catch (ExecutionException e) {
            throw new WrongAnswerException("a writer failed: " + e.getCause());
        }
    }

    private Written write(int number, int seconds) {
        int own = Math.max(1, bench.size() / MOST_THREADS);
        var nanos = new ArrayList<Long>();
        int refused = 0;
        long end = System.nanoTime() + seconds * NANOS_A_SECOND;
        String changed = Corpus.id(number * own).value();
        long last = 0;
        for (int i = 1; System.nanoTime() < end; i++) {
            String id = Corpus.id(number * own + i % own).value();
            long begun = System.nanoTime();
            Outcome outcome =
                    call("ticket_update", Map.of("id", Node.text(id), "points", Node.number(i)));
            if (outcome instanceof Outcome.Done) {
                nanos.add(System.nanoTime() - begun);
                changed = id;
                last = i;
            } else {
                refused++;
            }
        }
        Outcome got = call("ticket_get", Map.of("id", Node.text(changed)));
        WrongAnswerException.unless(
                got instanceof Outcome.Done(Node.Fields(Map<String, Node> fields))
                        && Node.number(last).equals(fields.get("story_points")),
                changed + " does not have what was written last");
        return new Written(nanos, refused);
    }

    private Outcome call(String tool, Map<String, Node> arguments) {
        var call = new Call(workspaces, Optional.of(new Actor("ann")), Instant.now());
        return tools.call(tool, new Node.Fields(arguments), call);
    }
}
