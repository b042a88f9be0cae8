package dev.repotickets.core.store.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.search.TicketTexts;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.disk.Checkout;
import dev.repotickets.core.store.disk.StateFolders;
import dev.repotickets.core.store.disk.Surroundings;
import dev.repotickets.core.store.snapshot.Snapshot;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.ticket.HeadView;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a store answers through the snapshot is what one answers that reads all files anew.
final class SnapshotPropertyTest {
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final List<List<Phrase>> QUESTIONS =
            List.of(
                    List.of(new Phrase(List.of("log"), true)),
                    List.of(new Phrase(List.of("cafe"), false)),
                    List.of(new Phrase(List.of("the", "fix"), false)),
                    List.of(
                            new Phrase(List.of("session"), false),
                            new Phrase(List.of("saf"), true)),
                    List.of(new Phrase(List.of("ロ", "グ"), false)));

    @TempDir Path folder;

    /// What is asked of a store, in a form that can be compared.
    private record Answers(
            Map<String, HeadView> heads,
            List<String> faults,
            Map<String, Ticket> all,
            List<Map<String, Long>> found) {

        static Answers of(Reader view) {
            Map<String, HeadView> heads = new TreeMap<>();
            view.heads(TicketHead.FORM).forEach(it -> heads.put(it.key(), HeadView.of(it)));
            List<String> faults = view.faults().stream().map(it -> it.toString()).sorted().toList();
            List<Map<String, Long>> found = new ArrayList<>();
            for (List<Phrase> question : QUESTIONS) {
                found.add(
                        view.matches(TicketTexts.FORM, question).stream()
                                .collect(
                                        Collectors.toMap(
                                                Match::key,
                                                it -> Math.round(it.score() * 1e6),
                                                (one, _) -> one,
                                                TreeMap::new)));
            }
            Map<String, Ticket> all =
                    view.all(Ticket.KIND).stream()
                            .collect(Collectors.toMap(Ticket::key, Function.identity()));
            return new Answers(heads, faults, all, found);
        }
    }

    @Test
    void answers_through_the_snapshot_are_those_of_the_files() throws Exception {
        for (int seed = 1; seed <= 3; seed++) {
            run(seed, 40);
        }
    }

    @Test
    @Tag("soak")
    void answers_through_the_snapshot_are_those_of_the_files_for_long() throws Exception {
        int seeds = Integer.getInteger("snapshot.seeds", 60);
        for (int seed = 100; seed < 100 + seeds; seed++) {
            run(seed, 60);
        }
    }

    private YamlStore open(Path top, Snapshot snapshot, int seed, boolean isWatching)
            throws InterruptedException {
        Path git = top.resolve(".git/tickets");
        Path content = top.resolve(".tickets");
        var checkout =
                Checkout.open(
                        new StateFolders(content, git, git),
                        new Surroundings(42, "tickets test", "boot", new Random(seed)));
        if (isWatching) {
            checkout.watch(content);
            long start = System.nanoTime();
            while (checkout.trail().time().isEmpty() && System.nanoTime() - start < PATIENCE) {
                Thread.onSpinWait();
            }
            assertThat(checkout.trail().time()).isPresent();
        }
        return new YamlStore(
                checkout,
                YamlStores.KINDS,
                new RandomIds(new Random(seed)),
                () -> false,
                Clock.systemUTC(),
                Optional::empty,
                List.of(),
                List.of(),
                snapshot,
                isWatching);
    }

    private Answers fresh(Path top) throws InterruptedException {
        try (YamlStore store = open(top, Snapshot.none(), 9, false)) {
            return store.read(Answers::of);
        }
    }

    private void run(int seed, int steps) throws Exception {
        var random = new Random(seed);
        Path top = folder.resolve("seed-" + seed + "/repository");
        Path file = top.resolve(".git/tickets/cache/snapshot.db");
        var turmoil = new Turmoil(top, random);
        var told = new ArrayList<String>();
        YamlStore other = open(top, YamlStores.snapshot(top), seed + 1_000, false);
        told.add(turmoil.write(other));
        YamlStore resident = open(top, YamlStores.snapshot(top), seed, true);
        try {
            for (int i = 0; i < steps; i++) {
                boolean isHeard = false;
                switch (random.nextInt(10)) {
                    case 0, 1 -> told.add(turmoil.write(resident));
                    case 2, 3 -> told.add(turmoil.write(other));
                    case 4 -> {
                        told.add("checkpoint");
                        other.checkpoint();
                    }
                    case 5 -> {
                        resident.release();
                        other.release();
                        told.add(turmoil.damage(file, top.resolveSibling("older")));
                    }
                    case 6 -> {
                        // Dropped in the middle of its life, and never closed.
                        told.add("drop");
                        other = open(top, YamlStores.snapshot(top), seed + 2_000 + i, false);
                    }
                    default -> {
                        told.add(turmoil.disturb());
                        isHeard = true;
                    }
                }
                String where = "seed " + seed + ", " + told;
                Answers expected = fresh(top);
                assertThat(other.<Answers>read(Answers::of)).as(where).isEqualTo(expected);
                try (YamlStore brief = open(top, YamlStores.snapshot(top), 8, false)) {
                    assertThat(brief.<Answers>read(Answers::of)).as(where).isEqualTo(expected);
                }
                if (isHeard) {
                    long start = System.nanoTime();
                    while (!resident.<Answers>read(Answers::of).equals(expected)
                            && System.nanoTime() - start < PATIENCE) {
                        Thread.onSpinWait();
                    }
                }
                assertThat(resident.<Answers>read(Answers::of)).as(where).isEqualTo(expected);
            }
        } finally {
            resident.close();
            other.close();
        }
    }
}
