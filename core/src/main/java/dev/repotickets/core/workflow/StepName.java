package dev.repotickets.core.workflow;

import java.util.regex.Pattern;

/// How steps and inputs may be called: a word of letters, digits, `_` and `-`, up to 64 of them,
/// that begins with a letter or `_`.
public final class StepName {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");

    private StepName() {}

    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }
}
