package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.id.IdSource;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.disk.FileTransaction;
import dev.repotickets.core.store.disk.Found;
import dev.repotickets.core.store.disk.StorePath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Makes readable ids.
///
/// `WORD-n` while one counter serves all who write, which are the work trees of one clone; else
/// `WORD-xxxx`, random, with 4 characters up to 500 entities, 5 up to 5,000, 6 above (figures in
/// docs/storage.md). Neither is ever the id of something that exists in this work tree. It belongs
/// to one write, and asks once in it what kind of ids there are and how many entities.
final class Minting {
    private static final int MOST_TRIES = 1_000;

    private final IdSource ids;
    private final BooleanSupplier numbered;
    private final Map<Kind<?>, Integer> counts = new HashMap<>();
    private Optional<Boolean> isNumbered = Optional.empty();

    /// `numbered` tells whether new ids may end with a number.
    Minting(IdSource ids, BooleanSupplier numbered) {
        this.ids = ids;
        this.numbered = numbered;
    }

    IdSource ids() {
        return ids;
    }

    /// `keys` are those of all that is there.
    String mint(FileTransaction files, Kind<?> kind, String word, Supplier<List<String>> keys) {
        boolean hasNumber = isNumbered.orElseGet(numbered::getAsBoolean);
        isNumbered = Optional.of(hasNumber);
        return hasNumber ? number(files, kind, word, keys) : random(files, kind, word, keys);
    }

    private static String number(
            FileTransaction files, Kind<?> kind, String word, Supplier<List<String>> keys) {
        StorePath counter = StorePath.common("counters").child(kind.folder() + "-" + word);
        int next = last(files, counter, word, keys) + 1;
        for (int tries = 1; isTaken(files, kind, word + "-" + next, tries); tries++) {
            next++;
        }
        files.put(counter, (next + "\n").getBytes(StandardCharsets.UTF_8));
        return word + "-" + next;
    }

    /// The last number given out: the counter's, or where it is new the largest that is here.
    private static int last(
            FileTransaction files, StorePath counter, String word, Supplier<List<String>> keys) {
        try {
            return files.read(counter)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                    .filter(text -> text.matches("[0-9]{1,9}"))
                    .map(Integer::parseInt)
                    .orElseGet(() -> largest(word, keys));
        } catch (ProblemException _) {
            return largest(word, keys);
        }
    }

    private static int largest(String word, Supplier<List<String>> keys) {
        String beginning = word + "-";
        return keys.get().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .filter(suffix -> suffix.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private String random(
            FileTransaction files, Kind<?> kind, String word, Supplier<List<String>> keys) {
        int count = counts.computeIfAbsent(kind, _ -> keys.get().size());
        counts.put(kind, count + 1);
        int length = count <= 500 ? 4 : count <= 5_000 ? 5 : 6;
        String id = word + "-" + ids.suffix(length);
        for (int tries = 1; isTaken(files, kind, id, tries); tries++) {
            id = word + "-" + ids.suffix(length);
        }
        return id;
    }

    /// A place that cannot be written is passed over; where all are like that, there is no end to
    /// it.
    private static boolean isTaken(FileTransaction files, Kind<?> kind, String id, int tries) {
        Found found = files.look(Layout.file(kind, id));
        if (found instanceof Found.Refused(Found.Reason reason) && tries > MOST_TRIES) {
            throw new Problem.PreconditionFailed(
                            "no file can be made in .tickets/"
                                    + kind.folder()
                                    + ": "
                                    + id
                                    + " "
                                    + reason.words(),
                            "See what is in the way: workspace_validate {}")
                    .toException();
        }
        return !(found instanceof Found.Absent);
    }
}
