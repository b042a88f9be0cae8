package dev.repotickets.pages;

/// The beginning of a text that may be long.
public final class Excerpt {
    private Excerpt() {}

    /// At most so many characters of it, and a sign where something follows.
    public static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
