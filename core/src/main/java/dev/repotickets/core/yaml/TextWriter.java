package dev.repotickets.core.yaml;

/// Writes one text: plain, as a literal block, or in double quotes.
final class TextWriter {
    private static final String HEX = "0123456789ABCDEF";

    private TextWriter() {}

    /// `parentIndent` is the column of the map or list that holds the text.
    static void write(StringBuilder out, int parentIndent, String text) {
        if (PlainText.isSafe(text)) {
            out.append(text);
        } else if (fitsLiteral(text)) {
            literal(out, parentIndent, text);
        } else {
            quote(out, text);
        }
    }

    static void quote(StringBuilder out, String text) {
        out.append('"');
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            switch (point) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case 0 -> out.append("\\0");
                default -> {
                    if (Characters.mustEscape(point)) {
                        escape(out, point);
                    } else {
                        out.appendCodePoint(point);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Two or more line feeds at the end would swallow the blank line that follows every field.
    private static boolean fitsLiteral(String text) {
        if (text.indexOf('\n') < 0 || text.equals("\n") || text.endsWith("\n\n")) {
            return false;
        }
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point != '\n' && point != '\t' && Characters.mustEscape(point)) {
                return false;
            }
        }
        return true;
    }

    private static void literal(StringBuilder out, int parentIndent, String text) {
        out.append('|');
        if (beginsWithSpace(text)) {
            out.append('2');
        }
        boolean ended = text.endsWith("\n");
        if (!ended) {
            out.append('-');
        }
        String margin = " ".repeat(parentIndent + 2);
        int last = ended ? text.length() - 1 : text.length();
        int start = 0;
        while (start <= last) {
            int end = text.indexOf('\n', start);
            if (end < 0 || end > last) {
                end = last;
            }
            out.append('\n');
            if (end > start) {
                out.append(margin).append(text, start, end);
            }
            start = end + 1;
        }
    }

    private static boolean beginsWithSpace(String text) {
        int first = 0;
        while (text.charAt(first) == '\n') {
            first++;
        }
        return text.charAt(first) == ' ' || text.charAt(first) == '\t';
    }

    private static void escape(StringBuilder out, int point) {
        if (point <= 0xFF) {
            hex(out.append("\\x"), point, 2);
        } else if (point <= 0xFFFF) {
            hex(out.append("\\u"), point, 4);
        } else {
            hex(out.append("\\U"), point, 8);
        }
    }

    private static void hex(StringBuilder out, int point, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((point >>> shift) & 0xF));
        }
    }
}
