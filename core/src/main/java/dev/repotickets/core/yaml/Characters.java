package dev.repotickets.core.yaml;

/// Which characters may stand in a file as they are.
///
/// The ranges are spelled out because the JDK's character classes change with its version, and the
/// canonical form must not.
final class Characters {
    private Characters() {}

    /// True of control characters, surrogates that are alone, non-characters, foreign line breaks
    /// and everything that reorders or hides text.
    static boolean mustEscape(int point) {
        if (point < 0x7F) {
            return point < 0x20;
        }
        if (point < 0x2000) {
            return point < 0xA0 || point == 0xAD || point == 0x61C || point == 0x180E;
        }
        if (point < 0xD800) {
            return between(point, 0x200B, 0x200F)
                    || between(point, 0x2028, 0x202E)
                    || between(point, 0x2060, 0x206F);
        }
        return between(point, 0xD800, 0xDFFF)
                || between(point, 0xFDD0, 0xFDEF)
                || point == 0xFEFF
                || between(point, 0xFFF9, 0xFFFB)
                || (point & 0xFFFE) == 0xFFFE
                || between(point, 0xE0000, 0xE0FFF);
    }

    /// True of characters that only the full parser may judge: it refuses them or breaks lines
    /// there.
    static boolean isSuspect(char c) {
        return c < 0x20
                ? c != '\n' && c != '\t'
                : c >= 0x7F
                        && (c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE);
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean between(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
