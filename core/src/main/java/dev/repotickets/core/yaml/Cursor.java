package dev.repotickets.core.yaml;

/// A place in a text, and where the content read so far ended. Mutable, confined to one reading.
final class Cursor {
    final String text;
    int at;

    /// Just behind the line that holds the end of the last value.
    int end;

    Cursor(String text) {
        this.text = text;
    }

    /// Skips blank lines and comments that begin their line; the indent of the next line, or -1 at
    /// the end of the text. The cursor is left at the start of that line.
    int nextIndent() {
        while (at < text.length()) {
            int first = at;
            while (first < text.length() && text.charAt(first) == ' ') {
                first++;
            }
            if (first == text.length()) {
                return -1;
            }
            char c = text.charAt(first);
            if (c == '\n') {
                at = first + 1;
            } else if (c == '#' && first == at) {
                int feed = text.indexOf('\n', first);
                at = feed < 0 ? text.length() : feed + 1;
            } else {
                return first - at;
            }
        }
        return -1;
    }

    /// Reads a key of letters, digits, `_` and `-`, and its colon.
    String key() {
        int colon = colon();
        if (colon < 0) {
            throw new NotCanonical();
        }
        String key = text.substring(at, colon);
        at = colon + 1;
        return key;
    }

    boolean atKey() {
        return colon() >= 0;
    }

    private int colon() {
        int i = at;
        while (i < text.length() && isKeyPart(text.charAt(i), i > at)) {
            i++;
        }
        boolean key = i > at && i - at <= 200 && i < text.length() && text.charAt(i) == ':';
        boolean ended =
                key
                        && (i + 1 == text.length()
                                || text.charAt(i + 1) == ' '
                                || text.charAt(i + 1) == '\n');
        return ended ? i : -1;
    }

    private static boolean isKeyPart(char c, boolean inside) {
        return Characters.isLetter(c)
                || c == '_'
                || (inside && (Characters.isDigit(c) || c == '-'));
    }

    boolean atDash() {
        return atDash(at);
    }

    boolean atDash(int index) {
        return index < text.length()
                && text.charAt(index) == '-'
                && (index + 1 == text.length()
                        || text.charAt(index + 1) == ' '
                        || text.charAt(index + 1) == '\n');
    }

    boolean atLineEnd() {
        return at == text.length() || text.charAt(at) == '\n';
    }

    void space() {
        if (at == text.length() || text.charAt(at) != ' ') {
            throw new NotCanonical();
        }
        at++;
    }

    /// Leaves the line at its end, which is also the end of a value.
    void endLine() {
        if (!atLineEnd()) {
            throw new NotCanonical();
        }
        at = Math.min(at + 1, text.length());
        end = at;
    }
}
