package dev.repotickets.server.cli;

/// How many columns a text takes on a terminal: none for what combines, two for East Asian wide
/// characters (Unicode Standard Annex 11, in broad ranges) and for emoji.
final class Width {
    private static final int JOINER = 0x200d;
    private static final int AS_EMOJI = 0xfe0f;

    private Width() {}

    static int of(String text) {
        int columns = 0;
        int before = 0;
        for (int point : text.codePoints().toArray()) {
            columns += added(before, point);
            before = point;
        }
        return columns;
    }

    /// The text, cut to `columns` with three dots where it is wider.
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        var cut = new StringBuilder();
        int used = 0;
        int before = 0;
        for (int point : text.codePoints().toArray()) {
            used += added(before, point);
            if (used > columns - 3) {
                break;
            }
            cut.appendCodePoint(point);
            before = point;
        }
        return cut + "...";
    }

    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /// The columns that `point` adds after `before`: the parts of a joined emoji take no more room
    /// than its first one, and a sign that is asked to look like an emoji becomes as wide as one.
    private static int added(int before, int point) {
        if (before == JOINER || (Character.isEmojiModifier(point) && isWide(before))) {
            return 0;
        }
        if (point == AS_EMOJI) {
            return Character.isEmoji(before) && before > 0x7f && !isWide(before) ? 1 : 0;
        }
        return isCombining(point) ? 0 : isWide(point) ? 2 : 1;
    }

    private static boolean isCombining(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> point >= 0x1160 && point <= 0x11ff;
        };
    }

    private static boolean isWide(int point) {
        boolean regional = point >= 0x1f1e6 && point <= 0x1f1ff;
        return (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf && point != 0x303f)
                || (point >= 0xa960 && point <= 0xa97c)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe10 && point <= 0xfe19)
                || (point >= 0xfe30 && point <= 0xfe6f)
                || (point >= 0xff01 && point <= 0xff60)
                || (point >= 0xffe0 && point <= 0xffe6)
                || (point >= 0x16fe0 && point <= 0x1b2ff)
                || (point >= 0x1f200 && point <= 0x1f265)
                || (point >= 0x20000 && point <= 0x3fffd)
                || (Character.isEmojiPresentation(point) && !regional);
    }
}
