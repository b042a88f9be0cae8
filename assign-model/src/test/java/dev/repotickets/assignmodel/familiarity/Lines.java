package dev.repotickets.assignmodel.familiarity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A past that was made up.
final class Lines {
    static final Instant FIRST = Instant.parse("2025-01-01T08:00:00Z");

    private Lines() {}

    static Topic topic(String component, String title) {
        return new Topic("code", component, new TreeSet<>(List.of(component)), 2, title);
    }

    static Resolved line(int day, String who, String component, String title) {
        return new Resolved("T-" + day, day(day), who, topic(component, title));
    }

    static Instant day(int day) {
        return FIRST.plus(day, ChronoUnit.DAYS);
    }

    /// Two hundred days in which ada works on the parser, ben on the store, and both on the command
    /// line, with titles that tell.
    static List<Resolved> adaAndBen() {
        var lines = new ArrayList<Resolved>();
        for (int day = 0; day < 200; day += 4) {
            lines.add(line(day, "ada", "parser", "Read nested lists number " + day));
            lines.add(line(day + 1, "ben", "store", "Write locked file number " + day));
            lines.add(line(day + 2, "ada", "cli", "Print help of command " + day));
            lines.add(line(day + 3, "ben", "cli", "Print colours of table " + day));
        }
        return lines;
    }
}
