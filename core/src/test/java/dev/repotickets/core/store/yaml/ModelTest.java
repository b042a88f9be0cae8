package dev.repotickets.core.store.yaml;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.IdempotencyKey;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.StoreSetup.Setup;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.store.memory.MemoryStore;
import dev.repotickets.core.ticket.Edit;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Resolution;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The store in files against the one in memory: the same operations, the same reads.
final class ModelTest {
    private static final int OPERATIONS = 60;
    private static final List<String> WORDS = List.of("LOGIN", "FIX", "7UP");
    private static final List<String> TEXTS =
            List.of(
                    "plain",
                    "no",
                    "012",
                    "- a: b # c",
                    "two\nlines\n",
                    "\ttab\n\n  deep",
                    "ends with blank ",
                    "<<<<<<< HEAD",
                    "a\n=======\nb",
                    "---",
                    "\u00fcber \ud83d\ude80 \u2028",
                    "\"quoted\" 'both'",
                    "null",
                    "~",
                    "crlf\r\nend");
    private static final List<Kind<?>> OWNED = List.of(Notes.COMMENT, Notes.JOURNAL, Notes.TIME);

    @TempDir private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_same_operations_give_the_same_reads(int seed) {
        var random = new Random(seed);
        var heardInMemory = new ArrayList<Event>();
        var heardInFiles = new ArrayList<Event>();
        Setup memorySetup = setup(seed, heardInMemory);
        Store memory =
                new MemoryStore(
                        memorySetup.ids(),
                        memorySetup.clock(),
                        memorySetup.policies(),
                        memorySetup.subscribers());
        Setup fileSetup = setup(seed, heardInFiles);
        YamlStore files = YamlStores.open(folder, fileSetup);

        for (int i = 0; i < OPERATIONS; i++) {
            Function<Store, String> operation = operation(random.nextLong(), i);
            String expected = operation.apply(memory);
            String actual = operation.apply(files);

            assertThat(actual).as("operation %d", i).isEqualTo(expected);
            assertThat(heardInFiles).isEqualTo(heardInMemory);
            if (i % 5 == 0) {
                assertThat(files.<Map<String, Object>>read(ModelTest::everything))
                        .as("operation %d", i)
                        .isEqualTo(memory.<Map<String, Object>>read(ModelTest::everything));
            }
            if (i % 20 == 19) {
                files.close();
                files = YamlStores.open(folder, fileSetup);
            }
        }
        assertThat(files.<Map<String, Object>>read(ModelTest::everything))
                .isEqualTo(memory.<Map<String, Object>>read(ModelTest::everything));
        files.close();
    }

    private static Setup setup(int seed, List<Event> heard) {
        return new Setup(
                new RandomIds(new Random(seed)),
                InstantSource.fixed(NOON),
                List.of(),
                List.of(heard::addAll));
    }

    private static Function<Store, String> operation(long seed, int index) {
        return store -> {
            var random = new Random(seed);
            try {
                return random.nextInt(5) == 0
                        ? store.writeOnce(
                                new IdempotencyKey("k" + random.nextInt(6), "d"),
                                tx -> steps(tx, random, index))
                        : store.<String>write(tx -> steps(tx, random, index));
            } catch (ProblemException e) {
                return e.problem().message();
            }
        };
    }

    private static String steps(Writer tx, Random random, int index) {
        var answer = new StringBuilder();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            answer.append(step(tx, random, NOON.plusSeconds(index))).append(' ');
        }
        return answer.append(everything(tx).size()).toString();
    }

    private static String step(Writer tx, Random random, Instant at) {
        List<String> keys = tx.keys(Ticket.KIND);
        if (keys.isEmpty() || random.nextInt(5) == 0) {
            String id = tx.mint(Ticket.KIND, pick(WORDS, random));
            return tx.apply(Samples.opened(id, tx.ids().uid(at), "Title " + pick(TEXTS, random)))
                    .key();
        }
        String key = pick(keys, random);
        Ticket ticket = tx.find(Ticket.KIND, key).orElseThrow();
        return switch (random.nextInt(7)) {
            case 0 -> tx.apply(ticket.edit(edit(random), RULES, ADA, at)).key();
            case 1 ->
                    tx.apply(
                                    Notes.commented(
                                            Samples.comment(
                                                    key, tx.ids().uid(at), pick(TEXTS, random)),
                                            ADA,
                                            at))
                            .key();
            case 2 ->
                    tx.apply(Notes.journaled(Samples.fullEntry(key, tx.ids().uid(at)), ADA, at))
                            .key();
            case 3 -> timer(tx, key, at);
            case 4 ->
                    tx.apply(
                                    ticket.close(
                                            pick(List.of(Resolution.values()), random),
                                            pick(TEXTS, random),
                                            Optional.empty(),
                                            RULES,
                                            ADA,
                                            at))
                            .key();
            case 5 -> {
                LinkType type = pick(List.of(LinkType.values()), random);
                yield tx.apply(ticket.link(type, new TicketId(pick(keys, random)), ADA, at)).key();
            }
            default ->
                    tx.apply(ticket.isDeleted() ? ticket.restore(ADA, at) : ticket.delete(ADA, at))
                            .key();
        };
    }

    private static String timer(Writer tx, String key, Instant at) {
        return tx.of(Notes.TIME, key).stream()
                .filter(log -> log.isRunning())
                .findFirst()
                .map(log -> tx.apply(Notes.timed(log.stopped(at), "stopped", ADA, at)).key())
                .orElseGet(() ->
                        tx.apply(
                                        Notes.timed(
                                                Samples.timer(key, tx.ids().uid(at)),
                                                "started",
                                                ADA,
                                                at))
                                .key());
    }

    private static Edit edit(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Edits.title("Title " + pick(TEXTS, random));
            case 1 -> Edits.description(pick(TEXTS, random));
            case 2 -> Edits.assignee(pick(List.of("bob", "", "no"), random));
            case 3 -> Edits.addLabel(pick(List.of("bug", "auth", "yes"), random));
            case 4 -> Edits.status(pick(RULES.statusNames(), random));
            default -> Edits.points(random.nextInt(20) - 5);
        };
    }

    private static Map<String, Object> everything(Reader view) {
        var all = new LinkedHashMap<String, Object>();
        all.put("keys", view.keys(Ticket.KIND));
        all.put("all", view.all(Ticket.KIND));
        for (String key : view.keys(Ticket.KIND)) {
            all.put(key, view.find(Ticket.KIND, key));
            OWNED.forEach(kind -> all.put(key + kind.word(), view.of(kind, key)));
            all.put(key + " facts", view.facts(Ticket.KIND, key));
            all.put(key + " activity", view.lastActivity(Ticket.KIND, key));
            all.put(key + " revision", view.revision(Ticket.KIND, key).isPresent());
        }
        all.put("faults", view.faults());
        return all;
    }

    private static <T> T pick(List<T> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
