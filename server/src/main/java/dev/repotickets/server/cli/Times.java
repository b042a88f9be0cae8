package dev.repotickets.server.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import java.util.function.Supplier;

/// Moments as people read them: in their own zone, to the minute.
///
/// The zone is asked for with the first moment that is shown, and as a [TimeZone]: a [ZoneId] looks
/// through every jar for rules of zones, which costs a short run more than all it shows.
record Times(Supplier<TimeZone> place) {

    String minute(String moment) {
        Instant instant = Instant.parse(moment);
        int offset = place.get().getOffset(instant.toEpochMilli()) / 1_000;
        LocalDateTime local =
                LocalDateTime.ofInstant(instant, ZoneOffset.ofTotalSeconds(offset))
                        .truncatedTo(ChronoUnit.MINUTES);
        return local.toLocalDate() + " " + local.toLocalTime();
    }

    /// The same with the name of the zone, for the first moment on a page.
    String named(String moment) {
        return minute(moment) + " " + name();
    }

    String name() {
        TimeZone zone = place.get();
        return zone.hasSameRules(TimeZone.getTimeZone("UTC")) ? "UTC" : zone.getID();
    }

    ZoneId zone() {
        return place.get().toZoneId();
    }
}
