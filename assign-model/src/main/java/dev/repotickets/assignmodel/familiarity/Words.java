package dev.repotickets.assignmodel.familiarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of a title: runs of letters and digits in lower case, each once, and the parts of
/// names such as `JsonConverter` beside the whole.
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final int SHORTEST = 2;
    private static final int MOST = 64;

    private Words() {}

    /// In the order of the title, at most 64.
    static List<String> of(String title) {
        var words = new ArrayList<String>();
        for (String word : BETWEEN.split(title)) {
            add(words, word);
            String[] parts = HUMP.split(word);
            if (parts.length > 1) {
                for (String part : parts) {
                    add(words, part);
                }
            }
        }
        return words;
    }

    private static void add(List<String> words, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() >= SHORTEST && words.size() < MOST && !words.contains(lower)) {
            words.add(lower);
        }
    }
}
