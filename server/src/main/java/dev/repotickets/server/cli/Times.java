package dev.repotickets.server.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Moments as people read them: in their own zone, to the minute.
record Times(ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    String minute(String moment) {
        return MINUTE.withZone(zone).format(Instant.parse(moment));
    }

    /// The same with the name of the zone, for the first moment on a page.
    String named(String moment) {
        return minute(moment) + " " + name();
    }

    String name() {
        boolean isUtc = zone.getRules().isFixedOffset() && offset().equals(ZoneOffset.UTC);
        return isUtc ? "UTC" : zone.getId();
    }

    private ZoneOffset offset() {
        return zone.getRules().getOffset(Instant.EPOCH);
    }
}
