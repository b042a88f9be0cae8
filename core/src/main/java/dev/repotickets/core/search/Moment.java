package dev.repotickets.core.search;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment as people write it: a day (`2026-11-24`, its beginning in UTC), a full timestamp, or
/// how long ago (`12h`, `7d`, `2w`, `3m`, `1y`; an hour, day, week, month or year, at most 9,999 of
/// them).
public final class Moment {
    private static final Pattern AGO = Pattern.compile("([0-9]{1,4})([hdwmy])");

    private Moment() {}

    public static Instant parse(String field, String text, Instant now) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return before(now, Integer.parseInt(ago.group(1)), ago.group(2));
        }
        try {
            Instant moment =
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : Instant.parse(text);
            if (moment.isAfter(Instant.EPOCH)) {
                return moment;
            }
        } catch (DateTimeException _) {
            // it is none of the three, which is said below
        }
        throw new Problem.InvalidArgument(
                        field,
                        field + " is not a date: " + Quoted.text(text),
                        "Write YYYY-MM-DD, or 7d for the last 7 days (h, d, w, m or y).")
                .toException();
    }

    private static Instant before(Instant now, int count, String unit) {
        Period period =
                switch (unit) {
                    case "d" -> Period.ofDays(count);
                    case "w" -> Period.ofWeeks(count);
                    case "m" -> Period.ofMonths(count);
                    case "y" -> Period.ofYears(count);
                    default -> Period.ZERO;
                };
        return unit.equals("h")
                ? now.minus(Duration.ofHours(count))
                : now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}
