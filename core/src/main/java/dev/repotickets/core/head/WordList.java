package dev.repotickets.core.head;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that come often, each kept once and named by its number. Number 0 is the empty word. For
/// one thread.
public final class WordList {
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    public WordList() {
        number("");
    }

    /// One that goes on after the words of another.
    public WordList(String[] words) {
        this();
        for (String word : words) {
            number(word);
        }
    }

    int number(String word) {
        return numbers.computeIfAbsent(
                word,
                it -> {
                    words.add(it);
                    return words.size() - 1;
                });
    }

    public String[] all() {
        return words.toArray(String[]::new);
    }
}
