package dev.repotickets.core.store.yaml;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;

import dev.repotickets.core.search.TicketTexts;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Tokens;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.HeadView;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// A process that writes tickets, or reads them through the snapshot and compares that with what
/// the files say, until it is killed. Each line that it notes is one write, or one answer: whether
/// it was right, and how many milliseconds it took.
final class SnapshotWorker {
    private static final List<String> WORDS = List.of("login", "safari", "cafe", "session", "fix");
    private static final int MOST = 60;

    private final Random random;

    private SnapshotWorker(Random random) {
        this.random = random;
    }

    /// Arguments: folder, name, seed, `write` or `read`.
    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path notes = folder.resolve("notes-" + arguments[1]);
        int seed = Integer.parseInt(arguments[2]);
        var worker = new SnapshotWorker(new Random(seed));
        boolean isWriting = arguments[3].equals("write");
        try (YamlStore store = YamlStores.hashed(folder, seed)) {
            while (true) {
                String note =
                        isWriting
                                ? store.<String>write(worker::write)
                                : store.<String>read(worker::answer);
                Files.writeString(
                        notes, note + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    private String write(Writer tx) {
        List<Ticket> all = tx.all(Ticket.KIND);
        if (all.isEmpty() || (all.size() < MOST && random.nextInt(3) == 0)) {
            tx.apply(Samples.opened(tx.mint(Ticket.KIND, "T"), tx.ids().uid(NOON), title()));
            return "written";
        }
        Ticket ticket = all.get(random.nextInt(all.size()));
        tx.apply(
                ticket.isDeleted()
                        ? ticket.restore(ADA, NOON)
                        : random.nextInt(6) == 0
                                ? ticket.delete(ADA, NOON)
                                : ticket.edit(Edits.title(title()), RULES, ADA, NOON));
        return "written";
    }

    private String title() {
        return WORDS.get(random.nextInt(WORDS.size()))
                + " "
                + WORDS.get(random.nextInt(WORDS.size()));
    }

    private String answer(Reader view) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        long start = System.nanoTime();
        Set<HeadView> heads =
                view.heads(TicketHead.FORM).stream().map(HeadView::of).collect(Collectors.toSet());
        Set<String> found =
                view.matches(TicketTexts.FORM, List.of(new Phrase(List.of(word), false))).stream()
                        .map(Match::key)
                        .collect(Collectors.toSet());
        long took = (System.nanoTime() - start) / 1_000_000;

        List<Ticket> all = view.all(Ticket.KIND);
        Set<HeadView> expectedHeads =
                all.stream()
                        .map(it -> HeadView.of(it, view.lastActivity(Ticket.KIND, it.key())))
                        .collect(Collectors.toSet());
        Set<String> expected =
                all.stream()
                        .filter(it -> !it.isDeleted())
                        .filter(it -> Tokens.of(it.headline().title()).contains(word))
                        .map(Ticket::key)
                        .collect(Collectors.toSet());
        if (!heads.equals(expectedHeads)) {
            return "wrong heads";
        }
        return found.equals(expected)
                ? "right " + took
                : "wrong words " + word + " " + found + " for " + expected;
    }
}
