package dev.repotickets.core.requirement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A share of things: `count` of `total`. Of nothing there is no percentage, neither 0 nor 100.
///
/// @param percentage 100 × count / total, from 0 to 100, rounded half up to one decimal place
public record Rate(int count, int total, Optional<Double> percentage) {

    public static Rate of(long count, long total) {
        Optional<Double> share =
                total == 0
                        ? Optional.empty()
                        : Optional.of(
                                BigDecimal.valueOf(100 * count)
                                        .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP)
                                        .doubleValue());
        return new Rate((int) count, (int) total, share);
    }
}
