package dev.repotickets.core.text;

import java.util.List;

/// Words that stand side by side. Where `open`, the last of them may go on: `log` finds "login".
public record Phrase(List<String> words, boolean open) {

    public Phrase {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase has words");
        }
    }

    /// How often it stands in a text.
    public int count(List<String> tokens) {
        int count = 0;
        for (int at = 0; at + words.size() <= tokens.size(); at++) {
            if (isAt(at, tokens)) {
                count++;
            }
        }
        return count;
    }

    private boolean isAt(int at, List<String> tokens) {
        int last = words.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!tokens.get(at + i).equals(words.get(i))) {
                return false;
            }
        }
        String end = tokens.get(at + last);
        return open ? end.startsWith(words.get(last)) : end.equals(words.get(last));
    }
}
