package dev.repotickets.core.store.snapshot;

import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Relevance;
import dev.repotickets.core.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Texts in two fields that change at random, in parts that are named by the end of their key.
final class Library implements TextSource {
    static final String SHELF = "tickets/1";
    static final List<Double> WEIGHTS = List.of(4.0, 1.0);
    private static final List<String> WORDS =
            List.of(
                    "log",
                    "login",
                    "logout",
                    "lo",
                    "l",
                    "fix",
                    "Fixed",
                    "café",
                    "cafe",
                    "café",
                    "ログイン",
                    "登录",
                    "x1",
                    "AND",
                    "OR",
                    "NEAR",
                    "the",
                    "the",
                    "the",
                    "über",
                    "😀",
                    "a-b",
                    "\"q\"",
                    "session",
                    "sessions");

    private final Random random;
    private final Map<String, List<String>> texts = new TreeMap<>();
    private final Map<String, Long> marks = new HashMap<>();

    Library(Random random) {
        this.random = random;
    }

    /// Some texts come, change or go.
    void change(int times) {
        for (int i = 0; i < times; i++) {
            String key = "FIX-" + random.nextInt(60);
            if (random.nextInt(4) == 0) {
                texts.remove(key);
                marks.remove(key);
            } else {
                texts.put(key, List.of(text(5), text(40)));
                marks.put(key, random.nextInt(20) == 0 ? 0 : random.nextLong());
            }
        }
    }

    private String text(int most) {
        var text = new ArrayList<String>();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(random.nextInt(5) == 0 ? ", " : " ", text);
    }

    /// One to three phrases of one to three words, open and whole.
    List<Phrase> question() {
        var phrases = new ArrayList<Phrase>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var words = new ArrayList<String>();
            for (int j = random.nextInt(6) / 3; j >= 0; j--) {
                words.addAll(Tokens.of(WORDS.get(random.nextInt(WORDS.size()))));
            }
            if (!words.isEmpty()) {
                phrases.add(new Phrase(words, random.nextBoolean()));
            }
        }
        return phrases.isEmpty() ? List.of(new Phrase(List.of("log"), true)) : phrases;
    }

    /// What reading all texts finds, by key.
    Map<String, Double> expected(List<Phrase> phrases) {
        return scores(Relevance.of(phrases, WEIGHTS, texts));
    }

    static Map<String, Double> scores(List<Match> matches) {
        var scores = new TreeMap<String, Double>();
        matches.forEach(it -> scores.put(it.key(), it.score()));
        return scores;
    }

    private static String part(String key) {
        return key.substring(key.length() - 1);
    }

    @Override
    public Map<String, Long> marks() {
        var sums = new HashMap<String, Long>();
        marks.forEach((key, mark) ->
                sums.merge(
                        part(key),
                        mark == 0 ? 0 : mark + key.hashCode(),
                        (one, other) -> one == 0 || other == 0 ? 0 : one * 31 + other));
        return sums;
    }

    @Override
    public Map<String, Long> entities(String part) {
        var entities = new HashMap<String, Long>();
        marks.forEach((key, mark) -> {
            if (part(key).equals(part)) {
                entities.put(key, mark);
            }
        });
        return entities;
    }

    @Override
    public Optional<List<String>> texts(String key) {
        return Optional.ofNullable(texts.get(key));
    }
}
