package dev.repotickets.server.mcp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The levels of RFC 5424, least serious first.
enum LogLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY;

    static Optional<LogLevel> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean admits(LogLevel other) {
        return other.compareTo(this) >= 0;
    }
}
