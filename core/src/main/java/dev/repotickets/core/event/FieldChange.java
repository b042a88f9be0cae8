package dev.repotickets.core.event;

/// One field before and after; absent values are empty, long ones are shortened.
public record FieldChange(String field, String before, String after) {
    private static final int LONGEST = 200;

    public FieldChange {
        before = shortened(before);
        after = shortened(after);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
