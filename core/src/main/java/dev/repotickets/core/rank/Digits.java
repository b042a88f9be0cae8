package dev.repotickets.core.rank;

/// Whole numbers and fractions to the base 62, as texts that sort like them.
///
/// The letter before a number says its sign and how many digits follow: `a` one, `b` two, up to
/// `z`; `Z` one of a negative number, `Y` two, down to `A`.
final class Digits {
    static final String ZERO = "a0";
    private static final String ALL =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final char FIRST = ALL.charAt(0);
    private static final char LAST = ALL.charAt(ALL.length() - 1);

    private Digits() {}

    /// How many characters a number has that begins so.
    static int length(char head) {
        return head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;
    }

    static String number(String rank) {
        return rank.substring(0, length(rank.charAt(0)));
    }

    /// The whole number after that of `rank`; 62 to the power of 26 of them are never used up.
    static String next(String rank) {
        String number = number(rank);
        int at = number.length() - 1;
        while (at > 0 && number.charAt(at) == LAST) {
            at--;
        }
        if (at > 0) {
            return stepped(number, at, 1, FIRST);
        }
        char head = number.charAt(0) == 'Z' ? 'a' : (char) (number.charAt(0) + 1);
        return head + String.valueOf(FIRST).repeat(length(head) - 1);
    }

    /// The whole number before `number`.
    static String previous(String number) {
        int at = number.length() - 1;
        while (at > 0 && number.charAt(at) == FIRST) {
            at--;
        }
        if (at > 0) {
            return stepped(number, at, -1, LAST);
        }
        char head = number.charAt(0) == 'a' ? 'Z' : (char) (number.charAt(0) - 1);
        return head + String.valueOf(LAST).repeat(length(head) - 1);
    }

    /// A short fraction in the middle between two; an empty `high` is one, an empty `low` zero.
    static String middle(String low, String high) {
        int same = 0;
        while (same < high.length() && digit(low, same) == high.charAt(same)) {
            same++;
        }
        if (same > 0) {
            String rest = low.substring(Math.min(same, low.length()));
            return high.substring(0, same) + middle(rest, high.substring(same));
        }
        int from = ALL.indexOf(digit(low, 0));
        int to = high.isEmpty() ? ALL.length() : ALL.indexOf(high.charAt(0));
        if (to - from > 1) {
            return String.valueOf(ALL.charAt((from + to + 1) / 2));
        }
        return high.length() > 1
                ? high.substring(0, 1)
                : ALL.charAt(from) + middle(low.isEmpty() ? "" : low.substring(1), "");
    }

    private static String stepped(String number, int at, int by, char behind) {
        char changed = ALL.charAt(ALL.indexOf(number.charAt(at)) + by);
        return number.substring(0, at)
                + changed
                + String.valueOf(behind).repeat(number.length() - at - 1);
    }

    private static char digit(String fraction, int at) {
        return at < fraction.length() ? fraction.charAt(at) : FIRST;
    }
}
