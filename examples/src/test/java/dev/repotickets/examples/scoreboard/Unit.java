package dev.repotickets.examples.scoreboard;

import java.util.Locale;

/// What a figure counts.
enum Unit {
    MILLISECONDS("ms"),
    PER_SECOND("/s"),
    MEGABYTES("MB"),
    KILOBYTES("KB");

    private static final int SIGNIFICANT = 100;

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /// With three digits or so: `0.21 ms`, `87.4 ms`, `1240 ms`.
    String shown(double value) {
        String format = value < 1 ? "%.2f %s" : value < SIGNIFICANT ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, format, value, sign);
    }
}
