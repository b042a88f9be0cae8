package dev.repotickets.core.problem;

/// Shows a foreign value inside a message: quoted, on one line, without control or invisible
/// characters, at most 80 characters long.
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    public static String text(String value) {
        var shown = new StringBuilder("\"");
        value.codePoints().limit(LONGEST).forEach(point -> append(shown, point));
        if (value.codePointCount(0, value.length()) > LONGEST) {
            shown.append("...");
        }
        return shown.append('"').toString();
    }

    /// True of characters that move a terminal's cursor, reorder text, or cannot be seen.
    public static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> isBlankByDefault(point);
        };
    }

    /// Marks and letters that a font shows as nothing: joiners, fillers and variation selectors
    /// (what is left of Unicode's Default_Ignorable_Code_Point).
    private static boolean isBlankByDefault(int point) {
        return point == 0x34f
                || (point >= 0x115f && point <= 0x1160)
                || (point >= 0x17b4 && point <= 0x17b5)
                || (point >= 0x180b && point <= 0x180f)
                || point == 0x3164
                || point == 0xffa0
                || (point >= 0xfe00 && point <= 0xfe0f)
                || (point >= 0xe0100 && point <= 0xe01ef);
    }

    private static void append(StringBuilder shown, int point) {
        switch (point) {
            case '"' -> shown.append("\\\"");
            case '\\' -> shown.append("\\\\");
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isUnsafe(point)) {
                    shown.append("\\u{").append(Integer.toHexString(point)).append('}');
                } else {
                    shown.appendCodePoint(point);
                }
            }
        }
    }
}
