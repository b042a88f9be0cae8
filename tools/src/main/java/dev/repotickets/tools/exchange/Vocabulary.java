package dev.repotickets.tools.exchange;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the words of other trackers mean in ours.
public final class Vocabulary {
    private static final Pattern DONE =
            Pattern.compile(
                    "done|closed?|completed?|resolved|fixed|merged|released|shipped|deployed"
                            + "|verified");
    private static final Pattern DROPPED =
            Pattern.compile(
                    "cancell?ed|dropped|rejected|duplicate|invalid|wont[ -]?(fix|do)|obsolete"
                            + "|not-planned");
    private static final Pattern OPEN =
            Pattern.compile("open|new|todo|to[ -]do|backlog|ready|planned|reopened|triage");
    private static final Pattern NUMBER = Pattern.compile("p?[0-4]");

    private Vocabulary() {}

    /// What a status means, by its word alone: one that says nothing to us is under way.
    public static StatusCategory category(String name) {
        String word = name.toLowerCase(Locale.ROOT).replace('_', '-').strip();
        if (DROPPED.matcher(word).matches()) {
            return StatusCategory.DROPPED;
        }
        if (DONE.matcher(word).matches()) {
            return StatusCategory.DONE;
        }
        return OPEN.matcher(word).matches() ? StatusCategory.OPEN : StatusCategory.ACTIVE;
    }

    /// The configured status for a word: the one of that name, else the first that means the same.
    public static String status(String name, Configuration rules) {
        return named(name, rules.statusNames())
                .or(() -> rules.first(category(name)))
                .orElse(rules.defaultStatus());
    }

    /// The configured priority for a word, or for a number from 0, the highest, to 4.
    public static Optional<String> priority(String name, Configuration rules) {
        List<String> all = rules.priorities();
        String word = name.toLowerCase(Locale.ROOT).strip();
        if (NUMBER.matcher(word).matches()) {
            int rank = word.charAt(word.length() - 1) - '0';
            return Optional.of(all.get(Math.min(rank, all.size() - 1)));
        }
        return named(word, all);
    }

    private static Optional<String> named(String name, List<String> all) {
        String word = name.toLowerCase(Locale.ROOT).replace('_', '-').strip();
        return all.stream().filter(it -> it.toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }
}
