package dev.repotickets.core.yaml;

/// Reads a literal block: `|`, `|-`, `|+`, with or without an indentation indicator.
final class CanonicalLiteral {
    private final Cursor cursor;
    private final String text;
    private final StringBuilder value = new StringBuilder();

    private CanonicalLiteral(Cursor cursor) {
        this.cursor = cursor;
        this.text = cursor.text;
    }

    static String read(Cursor cursor, int indent) {
        return new CanonicalLiteral(cursor).read(indent);
    }

    private String read(int indent) {
        int i = cursor.at + 1;
        int margin = 0;
        if (i < text.length() && text.charAt(i) >= '1' && text.charAt(i) <= '9') {
            margin = indent + text.charAt(i++) - '0';
        }
        char chomp = i < text.length() ? text.charAt(i) : '\n';
        if (chomp == '-' || chomp == '+') {
            i++;
        }
        cursor.at = i;
        cursor.endLine();
        int breaks = lines(margin == 0 ? detect(indent) : margin);
        if (chomp == '+') {
            cursor.end = cursor.at;
            value.repeat('\n', breaks);
        } else if (chomp != '-' && breaks > 0) {
            value.append('\n');
        }
        return value.toString();
    }

    private int detect(int indent) {
        int i = cursor.at;
        while (i < text.length() && text.charAt(i) == '\n') {
            i++;
        }
        int start = i;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        boolean empty = i == text.length() || text.charAt(i) == '\n' || i - start <= indent;
        if (empty || text.charAt(i) == '\t') {
            throw new NotCanonical();
        }
        return i - start;
    }

    /// Reads all lines of the block; the line breaks behind the last one that is not empty.
    private int lines(int margin) {
        int breaks = 0;
        while (cursor.at < text.length()) {
            int first = cursor.at;
            while (first - cursor.at < margin
                    && first < text.length()
                    && text.charAt(first) == ' ') {
                first++;
            }
            int feed = text.indexOf('\n', first);
            if (feed < 0) {
                if (first < text.length() && first - cursor.at < margin) {
                    break;
                }
                throw new NotCanonical();
            }
            if (feed > first) {
                if (first - cursor.at < margin) {
                    break;
                }
                value.repeat('\n', breaks).append(text, first, feed);
                breaks = 0;
                cursor.end = feed + 1;
            }
            breaks++;
            cursor.at = feed + 1;
        }
        if (value.isEmpty()) {
            throw new NotCanonical();
        }
        return breaks;
    }
}
