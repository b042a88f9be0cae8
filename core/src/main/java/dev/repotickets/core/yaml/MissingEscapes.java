package dev.repotickets.core.yaml;

/// Two escapes of YAML that the full parser does not know, `\L` and `\P`: PyYAML writes them.
///
/// They are hidden from it behind two characters of private use, so that all marks stay right, and
/// come back in the texts, as line separators only where double quotes made them escapes.
final class MissingEscapes {
    private static final char HIDDEN = '\uE8F0';

    private MissingEscapes() {}

    static String hide(String text) {
        boolean none = text.indexOf("\\L") < 0 && text.indexOf("\\P") < 0;
        if (none || text.indexOf(HIDDEN) >= 0) {
            return text;
        }
        var hidden = new StringBuilder(text);
        for (int i = 0; i + 1 < hidden.length(); i++) {
            if (hidden.charAt(i) == '\\') {
                char escaped = hidden.charAt(++i);
                if (escaped == 'L' || escaped == 'P') {
                    hidden.setCharAt(i - 1, HIDDEN);
                }
            }
        }
        return hidden.toString();
    }

    static String show(String value, boolean inDoubleQuotes) {
        if (value.indexOf(HIDDEN) < 0) {
            return value;
        }
        return inDoubleQuotes
                ? value.replace(HIDDEN + "L", "\u2028").replace(HIDDEN + "P", "\u2029")
                : value.replace(HIDDEN + "L", "\\L").replace(HIDDEN + "P", "\\P");
    }
}
