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
        var word = new StringBuilder(longest);
        folded(first.group())
                .chars()
                .filter(IdWord::isAllowed)
                .limit(longest)
                .forEach(unit -> word.append((char) unit));
        String result = word.toString();
        return result.isEmpty() || IdShape.isReserved(result) ? fallback : result;
    }

    /// All words of a name, joined with dashes and cut to `longest` characters: `Code Bot` gives
    /// `CODE-BOT`.
    public static String dashed(String name, String fallback, int longest) {
        var words = new StringBuilder();
        folded(name)
                .chars()
                .filter(unit -> Character.getType(unit) != Character.NON_SPACING_MARK)
                .forEach(unit -> words.append(isAllowed(unit) ? (char) unit : '-'));
        String dashed = words.toString().replaceAll("-+", "-").replaceAll("^-", "");
        String cut = dashed.substring(0, Math.min(longest, dashed.length())).replaceAll("-$", "");
        return cut.isEmpty() ? fallback : cut;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    }

    private static boolean isAllowed(int unit) {
        return (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9');
    }
}
