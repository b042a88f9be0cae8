package dev.repotickets.core.id;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The word before the number of a new id.
///
/// The original's rule: the first word of the title, in upper case, cut to eight characters. Beyond
/// it, accents are dropped (`über` gives `UBER`), and where nothing of the word is left that an id
/// may hold, the fall-back stands.
public final class IdWord {
    private static final Pattern FIRST_WORD =
            Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST = 8;

    private IdWord() {}

    public static String of(String title, String fallback) {
        return of(title, fallback, LONGEST);
    }

    /// The same, cut to `longest` characters.
    public static String of(String title, String fallback, int longest) {
        Matcher first = FIRST_WORD.matcher(title);
        if (!first.find()) {
            return fallback;
        }
        String folded =
                Normalizer.normalize(first.group(), Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        var word = new StringBuilder(longest);
        folded.chars()
                .filter(unit -> (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9'))
                .limit(longest)
                .forEach(unit -> word.append((char) unit));
        String result = word.toString();
        return result.isEmpty() || IdShape.isReserved(result) ? fallback : result;
    }
}
