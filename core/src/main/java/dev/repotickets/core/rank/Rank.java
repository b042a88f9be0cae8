package dev.repotickets.core.rank;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where something stands in an order that people make by hand: a text that sorts there, letter by
/// letter in ASCII. Between any two ranks there is another one, so that a move writes one thing.
///
/// A rank is a whole number and a fraction, both to the base 62. The first letter of the number
/// says how many digits it has, `a0` is zero, and the fraction never ends with a zero.
///
/// Source: David Greenspan, "Implementing Fractional Indexing", 2020.
public record Rank(String value) implements Scalar, Comparable<Rank> {
    /// The longest that is read from a file; those that [Ranking] makes are far shorter.
    private static final int LONGEST = 200;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z][0-9A-Za-z]+");

    public Rank {
        if (value.length() > LONGEST
                || !SHAPE.matcher(value).matches()
                || Digits.length(value.charAt(0)) > value.length()
                || (value.endsWith("0") && Digits.length(value.charAt(0)) < value.length())) {
            throw new Problem.InvalidArgument("rank", Quoted.text(value) + " is not a rank")
                    .toException();
        }
    }

    /// A rank behind `low` and before `high`; an absent one is the end of the order.
    ///
    /// `low` has to be before `high`.
    static Rank between(Optional<Rank> low, Optional<Rank> high) {
        if (low.isEmpty()) {
            return new Rank(high.map(it -> before(it.value)).orElse(Digits.ZERO));
        }
        String behind = low.get().value;
        return new Rank(
                high.map(it -> between(behind, it.value)).orElseGet(() -> Digits.next(behind)));
    }

    @Override
    public int compareTo(Rank other) {
        return value.compareTo(other.value);
    }

    private static String before(String high) {
        String number = Digits.number(high);
        return number.length() < high.length() ? number : Digits.previous(number);
    }

    private static String between(String low, String high) {
        String number = Digits.number(low);
        String fraction = low.substring(number.length());
        if (number.equals(Digits.number(high))) {
            return number + Digits.middle(fraction, high.substring(number.length()));
        }
        String next = Digits.next(low);
        return next.compareTo(high) < 0 ? next : number + Digits.middle(fraction, "");
    }
}
