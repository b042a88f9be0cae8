package dev.repotickets.assignmodel.memory;

import dev.repotickets.core.outcome.Traits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// All outcomes that were learned, each as a row. It grows.
public final class Rows {
    private final List<Row> rows = new ArrayList<>();
    private final Texts texts = new Texts(rows);

    public List<Row> all() {
        return Collections.unmodifiableList(rows);
    }

    public void add(Row row) {
        rows.add(row);
        texts.add(rows.size() - 1);
    }

    public Neighbours like(Traits task, char[] words) {
        return texts.like(task.ticket(), words);
    }

    /// The hashes of all words of a task.
    public static char[] words(Traits task) {
        return Vocabulary.hashes(task.words());
    }

    /// Those words by which a task is to be kept.
    public char[] kept(char[] words) {
        return texts.vocabulary().kept(words);
    }
}
