package dev.repotickets.core.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// The words of a text as search knows them: runs of letters and digits of any script, in lower
/// case and without accents. Chinese and Japanese have no spaces, so there each sign is a word.
public final class Tokens {
    private static final int ASCII = 128;

    private Tokens() {}

    public static List<String> of(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        var tokens = new ArrayList<String>();
        var word = new StringBuilder();
        for (int at = 0; at < plain.length(); ) {
            int sign = plain.codePointAt(at);
            at += Character.charCount(sign);
            if (isSingle(sign)) {
                end(word, tokens);
                word.appendCodePoint(sign);
                end(word, tokens);
            } else if (Character.isLetterOrDigit(sign)) {
                word.appendCodePoint(Character.toLowerCase(sign));
            } else if (sign < ASCII || !isMark(sign)) {
                end(word, tokens);
            }
        }
        end(word, tokens);
        return tokens;
    }

    private static void end(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isSingle(int sign) {
        if (sign < ASCII) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(sign);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }
}
