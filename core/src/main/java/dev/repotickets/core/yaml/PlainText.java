package dev.repotickets.core.yaml;

import java.util.Locale;
import java.util.Set;

/// Decides whether a text means itself without quotes, to readers of YAML 1.1 and of 1.2 alike.
final class PlainText {
    private static final Set<String> TYPED_WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");
    private static final String IN_NUMBERS_AND_TIMES = "_.:+-eExXoObBaAcCdDfFtTzZ ";

    private PlainText() {}

    static boolean isSafe(String text) {
        if (text.isEmpty() || !mayBegin(text.charAt(0)) || endsBadly(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' && text.charAt(i + 1) == ' ') {
                return false;
            }
            if (c == '#' && text.charAt(i - 1) == ' ') {
                return false;
            }
            if (c < 0x20 || (c >= 0x7F && mustEscape(text, i))) {
                return false;
            }
        }
        return Characters.isDigit(text.charAt(0)) ? !mayBeNumber(text) : !isTypedWord(text);
    }

    private static boolean mayBegin(char c) {
        return Characters.isLetter(c)
                || Characters.isDigit(c)
                || c > 0xA0
                || c == '_'
                || c == '/'
                || c == '('
                || c == '$';
    }

    private static boolean endsBadly(String text) {
        char last = text.charAt(text.length() - 1);
        return last == ' ' || last == ':';
    }

    private static boolean mustEscape(String text, int index) {
        boolean secondHalf =
                index > 0 && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return !secondHalf && Characters.mustEscape(text.codePointAt(index));
    }

    private static boolean isTypedWord(String text) {
        return text.length() <= 5 && TYPED_WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /// Errs towards yes: numbers of any base, sexagesimals, dates and times of YAML 1.1.
    private static boolean mayBeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Characters.isDigit(c) && IN_NUMBERS_AND_TIMES.indexOf(c) < 0) {
                return false;
            }
        }
        int dash = text.indexOf('-');
        boolean likeUuid = dash > 4 && text.indexOf('-', dash + 1) > 0;
        return !likeUuid;
    }
}
