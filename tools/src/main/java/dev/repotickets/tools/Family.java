package dev.repotickets.tools;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Tools that belong together, made when one of them is asked for: a command of one family loads no
/// class of the others.
///
/// `words` are those that the names of its tools begin with; no other family has them.
public record Family(Set<String> words, Supplier<List<Tool<?, ?>>> tools) {

    public Family(String word, Supplier<List<Tool<?, ?>>> tools) {
        this(Set.of(word), tools);
    }
}
