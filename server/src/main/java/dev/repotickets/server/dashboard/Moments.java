package dev.repotickets.server.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people read them. Days are those of UTC.
final class Moments {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Moments() {}

    static String shown(Instant at) {
        return MINUTE.format(at);
    }

    /// A length in its largest unit: `5 min`, `3 h`, `12 d`.
    static String length(Duration length) {
        long minutes = Math.max(0, length.toMinutes());
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " d";
    }
}
