package dev.repotickets.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.store.Store;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workspace.MergeRound.Made;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a merge by lines, which is all that code hosts have, makes of two branches of tickets.
final class PlainMergeTest {
    private static final int ROUNDS = 40;

    @TempDir private Path folder;
    private int merges;
    private int editedOnBothSides;
    private int conflicts;
    private int edits;
    private int clashes;
    private int hidden;

    @Test
    void few_tickets_conflict_and_no_edit_is_lost_in_40_rounds_of_seeds_1_to_40() throws Exception {
        for (int seed = 1; seed <= ROUNDS; seed++) {
            round(seed);
        }

        System.out.printf(
                Locale.ROOT,
                "plain merge: %d rounds, %d with a conflict; %d tickets edited on both sides, %d"
                        + " conflict as text (%.1f %%); %,d edits checked, %d of them clash, %d not"
                        + " named in their ticket%n",
                ROUNDS,
                merges,
                editedOnBothSides,
                conflicts,
                100.0 * conflicts / editedOnBothSides,
                edits,
                clashes,
                hidden);
        assertThat(editedOnBothSides).isGreaterThan(200);
        assertThat(100.0 * conflicts / editedOnBothSides).isLessThanOrEqualTo(9);
    }

    private void round(int seed) throws Exception {
        Path root = Files.createDirectory(folder.resolve("round" + seed));
        GitCommand git = GitCommand.init(root);
        Path content = root.resolve(".tickets");
        Files.createDirectories(content.resolve("tickets"));
        Files.writeString(content.resolve("config.yaml"), "id_scheme: hash\n");
        var random = new Random(seed);
        try (var workspaces = Opened.in(root, random)) {
            Store store = workspaces.open().store();
            var round = new MergeRound(seed);
            List<String> tickets = round.begin(store);
            git.commitAll("Base");
            git.run("checkout", "-q", "-b", "theirs");
            List<Made> theirs = round.side(store, tickets, "theirs");
            git.commitAll("Theirs");
            git.run("checkout", "-q", "main");
            List<Made> ours = round.side(store, tickets, "ours");
            git.commitAll("Ours");

            int code = git.call(new StringBuilder(), "merge", "-q", "-m", "Merge", "theirs");
            Set<String> conflicted = conflicted(git);

            assertThat(code == 0).isEqualTo(conflicted.isEmpty());
            merges += conflicted.isEmpty() ? 0 : 1;
            conflicts += conflicted.size();
            editedOnBothSides += onBothSides(ours, theirs).size();
            judge(store, tickets.size(), ours, theirs, conflicted);
        }
    }

    private void judge(
            Store store, int before, List<Made> ours, List<Made> theirs, Set<String> conflicted) {
        Set<String> ids = created(ours);
        ids.addAll(created(theirs));
        store.read(view -> {
            assertThat(view.keys(Ticket.KIND)).hasSize(before + ids.size()).containsAll(ids);
            assertThat(view.all(Ticket.KIND)).hasSize(before + ids.size());
            assertThat(view.faults()).isEmpty();
            for (String id : view.keys(Ticket.KIND)) {
                assertThat(view.isConflicted(Ticket.KIND, id)).isEqualTo(conflicted.contains(id));
            }
            Set<String> surfaced =
                    conflicted.stream()
                            .flatMap(id ->
                                    view.find(Ticket.KIND, id).orElseThrow().conflicts().stream()
                                            .map(lost -> id + " " + lost.field()))
                            .collect(Collectors.toSet());
            for (Made edit : Stream.concat(ours.stream(), theirs.stream()).toList()) {
                edits++;
                if (!edit.holds(view)) {
                    clashes++;
                    assertThat(conflicted).as("%s is lost silently", edit).contains(edit.ticket());
                    hidden += isSurfaced(edit, surfaced) ? 0 : 1;
                }
            }
            return true;
        });
    }

    /// A value that lost is named in its ticket, by its field or by the path of one inside it.
    private static boolean isSurfaced(Made edit, Set<String> surfaced) {
        String field = edit.ticket() + " " + edit.field();
        return surfaced.stream().anyMatch(it -> it.startsWith(field));
    }

    private static Set<String> onBothSides(List<Made> ours, List<Made> theirs) {
        var both = new HashSet<>(inTheFile(ours));
        both.retainAll(inTheFile(theirs));
        return both;
    }

    private static Set<String> inTheFile(List<Made> made) {
        return made.stream().map(Made::ticket).collect(Collectors.toSet());
    }

    private static Set<String> created(List<Made> made) {
        return made.stream()
                .filter(it -> it.field().equals("new"))
                .map(Made::ticket)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> conflicted(GitCommand git) throws Exception {
        return git.run("diff", "--name-only", "--diff-filter=U")
                .lines()
                .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".yaml", ""))
                .collect(Collectors.toSet());
    }
}
