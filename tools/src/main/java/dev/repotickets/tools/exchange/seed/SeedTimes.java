package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Moments of the original: local times without a zone (ISO 8601, to the microsecond), which are
/// read as those of `zone`. One with an offset is what it says.
record SeedTimes(ZoneId zone) {
    private static final int DAY = 10;

    Instant moment(SeedFile file, String field, String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            if (iso.length() == DAY) {
                return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
            }
            boolean hasOffset = iso.endsWith("Z") || iso.substring(DAY).matches(".*[+-].*");
            return hasOffset
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
        } catch (DateTimeException | StringIndexOutOfBoundsException _) {
            throw new Problem.InvalidArgument(
                            "path",
                            file.path()
                                    + ": "
                                    + field
                                    + " "
                                    + Quoted.text(text)
                                    + " is not a time; nothing was imported",
                            "Write it as 2026-11-22T07:49:30.")
                    .toException();
        }
    }

    /// The day of a date that the original wrote with a time.
    static String day(String text) {
        return text.length() > DAY ? text.substring(0, DAY) : text;
    }

    static boolean isMidnight(String text) {
        return text.length() <= DAY || text.substring(DAY).matches("[T ]00:00(:00(\\.0+)?)?.*");
    }
}
