package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.id.IdSource;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.disk.FileTransaction;
import dev.repotickets.core.store.disk.Found;
import dev.repotickets.core.store.disk.StorePath;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/// Makes readable ids.
///
/// `WORD-n` while one counter serves all who write, which are the work trees of one clone; else
/// `WORD-xxxx`, random, with 4 characters up to 500 entities, 5 up to 5,000, 6 above (figures in
/// docs/storage.md). Neither is ever the id of something that exists in this work tree.
record Minting(IdSource ids, BooleanSupplier numbered) {

    String mint(FileTransaction files, Kind<?> kind, String word) {
        return numbered.getAsBoolean() ? number(files, kind, word) : random(files, kind, word);
    }

    private static String number(FileTransaction files, Kind<?> kind, String word) {
        StorePath counter = StorePath.common("counters").child(kind.folder() + "-" + word);
        int next = last(files, counter, kind, word) + 1;
        while (isTaken(files, kind, word + "-" + next)) {
            next++;
        }
        files.put(counter, (next + "\n").getBytes(StandardCharsets.UTF_8));
        return word + "-" + next;
    }

    /// The last number given out: the counter's, or where it is new the largest that is here.
    private static int last(FileTransaction files, StorePath counter, Kind<?> kind, String word) {
        try {
            return files.read(counter)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                    .filter(text -> text.matches("[0-9]{1,9}"))
                    .map(Integer::parseInt)
                    .orElseGet(() -> largest(files, kind, word));
        } catch (ProblemException _) {
            return largest(files, kind, word);
        }
    }

    private static int largest(FileTransaction files, Kind<?> kind, String word) {
        String beginning = word + "-";
        return Layout.keys(files, kind, (_, _) -> {}).stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .filter(suffix -> suffix.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private String random(FileTransaction files, Kind<?> kind, String word) {
        int count = Layout.keys(files, kind, (_, _) -> {}).size();
        int length = count <= 500 ? 4 : count <= 5_000 ? 5 : 6;
        String id = word + "-" + ids.suffix(length);
        while (isTaken(files, kind, id)) {
            id = word + "-" + ids.suffix(length);
        }
        return id;
    }

    private static boolean isTaken(FileTransaction files, Kind<?> kind, String id) {
        return !(files.look(Layout.file(kind, id)) instanceof Found.Absent);
    }
}
