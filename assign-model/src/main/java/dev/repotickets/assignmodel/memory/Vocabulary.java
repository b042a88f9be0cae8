package dev.repotickets.assignmodel.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/// In how many of the kept texts each word is, by its hash. It changes.
final class Vocabulary {
    /// A text is kept by so many of its words.
    static final int KEPT = 9;

    /// Of which so many may have been met before.
    private static final int KNOWN = 7;

    private final int[] texts = new int[1 << Character.SIZE];
    private int all;

    void add(char[] words) {
        for (char word : words) {
            texts[word]++;
        }
        all++;
    }

    int texts(char word) {
        return texts[word];
    }

    /// How much it says that a word is in a text: `ln((1 + N) / (1 + n))`, its inverse document
    /// frequency (Spärck Jones 1972).
    double weight(char word) {
        return StrictMath.log((1.0 + all) / (1.0 + texts[word]));
    }

    static char[] hashes(SortedSet<String> words) {
        char[] hashes = new char[words.size()];
        int at = 0;
        for (String word : words) {
            hashes[at++] = dev.repotickets.assignmodel.number.Hash.small(word);
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    /// The words to keep: the rarest of those that were met before, and some that are new.
    char[] kept(char[] hashes) {
        if (hashes.length <= KEPT) {
            return hashes;
        }
        List<Character> known = new ArrayList<>();
        List<Character> fresh = new ArrayList<>();
        for (char hash : hashes) {
            (texts[hash] > 0 ? known : fresh).add(hash);
        }
        known.sort(Comparator.comparingInt(it -> texts[it]));
        int room = Math.max(KNOWN, KEPT - fresh.size());
        List<Character> kept =
                Stream.concat(known.stream().limit(room), fresh.stream()).limit(KEPT).toList();
        char[] result = new char[kept.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = kept.get(i);
        }
        Arrays.sort(result);
        return result;
    }
}
