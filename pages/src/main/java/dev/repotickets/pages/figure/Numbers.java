package dev.repotickets.pages.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as people read them.
public final class Numbers {
    private Numbers() {}

    /// To one decimal place, and without one where that is 0.
    public static String tenths(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// A share from 0 to 1 in whole percent.
    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
