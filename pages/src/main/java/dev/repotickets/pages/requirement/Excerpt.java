package dev.repotickets.pages.requirement;

/// The beginning of a text that may be long.
final class Excerpt {
    private static final int MOST = 100;

    private Excerpt() {}

    static String of(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + "…";
    }
}
