package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Nothing;
import dev.repotickets.core.tree.Node.Text;
import java.util.List;
import java.util.Map;

/// Reads the value that follows a key or a dash, up to the end of its last line.
final class CanonicalScalars {
    private static final String NEVER_FIRST = "?:,[]{}#&*!|>'\"%@` \t";

    private final Cursor cursor;
    private final String text;

    CanonicalScalars(Cursor cursor) {
        this.cursor = cursor;
        this.text = cursor.text;
    }

    /// `indent` is the column of the map or list that holds the value.
    Node read(int indent) {
        if (cursor.at == text.length()) {
            throw new NotCanonical();
        }
        Node value =
                switch (text.charAt(cursor.at)) {
                    case '"' -> new Text(inDoubleQuotes());
                    case '\'' -> new Text(inSingleQuotes());
                    case '|' -> new Text(CanonicalLiteral.read(cursor, indent));
                    case '[' -> empty("[]", new Items(List.of()));
                    case '{' -> empty("{}", new Fields(Map.of()));
                    default -> plain();
                };
        if (value instanceof Text(var found) && found.length() > YamlLimits.TEXT_CHARACTERS) {
            throw new NotCanonical();
        }
        return value;
    }

    private Node empty(String brackets, Node value) {
        if (!text.startsWith(brackets, cursor.at)) {
            throw new NotCanonical();
        }
        cursor.at += brackets.length();
        cursor.endLine();
        return value;
    }

    private Node plain() {
        int start = cursor.at;
        if (NEVER_FIRST.indexOf(text.charAt(start)) >= 0 || cursor.atDash()) {
            throw new NotCanonical();
        }
        int i = start;
        for (; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            boolean comment = c == '#' && text.charAt(i - 1) == ' ';
            if (comment || c == '\t' || (c == ':' && endsKey(i + 1))) {
                throw new NotCanonical();
            }
        }
        if (i == start || text.charAt(i - 1) == ' ') {
            throw new NotCanonical();
        }
        String value = text.substring(start, i);
        cursor.at = i;
        cursor.endLine();
        return isNothing(value) ? Nothing.NOTHING : new Text(value);
    }

    private boolean endsKey(int index) {
        return index == text.length() || text.charAt(index) == ' ' || text.charAt(index) == '\n';
    }

    static boolean isNothing(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    private String inSingleQuotes() {
        int i = cursor.at + 1;
        boolean doubled = false;
        while (true) {
            char c = inLine(i);
            if (c != '\'') {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                doubled = true;
                i += 2;
            } else {
                break;
            }
        }
        String value = text.substring(cursor.at + 1, i);
        cursor.at = i + 1;
        cursor.endLine();
        return doubled ? value.replace("''", "'") : value;
    }

    private String inDoubleQuotes() {
        int start = cursor.at + 1;
        int i = start;
        char c = inLine(i);
        while (c != '"' && c != '\\') {
            c = inLine(++i);
        }
        String value = c == '"' ? text.substring(start, i) : withEscapes(start, i);
        if (c == '"') {
            cursor.at = i + 1;
        }
        cursor.endLine();
        return value;
    }

    private String withEscapes(int start, int firstEscape) {
        var value =
                new StringBuilder(text.length() > 256 ? 256 : 32).append(text, start, firstEscape);
        int i = firstEscape;
        while (true) {
            char c = inLine(i++);
            if (c == '"') {
                cursor.at = i;
                return value.toString();
            }
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escape = inLine(i++);
            int digits =
                    switch (escape) {
                        case 'x' -> 2;
                        case 'u' -> 4;
                        case 'U' -> 8;
                        default -> 0;
                    };
            if (digits == 0) {
                value.append(simple(escape));
            } else {
                value.appendCodePoint(hex(i, digits));
                i += digits;
            }
        }
    }

    private static char simple(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case '"', '\\' -> escape;
            default -> throw new NotCanonical();
        };
    }

    private int hex(int start, int digits) {
        int point = 0;
        for (int i = start; i < start + digits; i++) {
            int digit = Character.digit(inLine(i), 16);
            if (digit < 0 || text.charAt(i) > 'f' || point > 0x10FFF) {
                throw new NotCanonical();
            }
            point = point << 4 | digit;
        }
        return point;
    }

    private char inLine(int index) {
        if (index >= text.length() || text.charAt(index) == '\n' || text.charAt(index) == '\t') {
            throw new NotCanonical();
        }
        return text.charAt(index);
    }
}
