package dev.repotickets.core.yaml;

import java.util.Optional;

/// Takes apart a file in which a merge by lines left its markers, at column 0: those of git (also
/// with the base, `diff3` and `zdiff3`) and of Mercurial.
///
/// Texts cannot be mistaken for markers: what we write is indented or in quotes.
final class ConflictMarkers {
    private static final String OURS = "<<<<<<<";
    private static final String BASE = "|||||||";
    private static final String THEIRS = "=======";
    private static final String END = ">>>>>>>";

    private enum Part {
        COMMON,
        OURS,
        BASE,
        THEIRS
    }

    /// The whole file as each side has it. Without base markers nothing is known of the base.
    record Sides(String ours, String theirs, Optional<String> base) {}

    private final StringBuilder ours = new StringBuilder();
    private final StringBuilder theirs = new StringBuilder();
    private final StringBuilder base = new StringBuilder();
    private boolean everyBaseKnown = true;
    private boolean baseSeen;
    private Part part = Part.COMMON;
    private int opened;

    private ConflictMarkers() {}

    static boolean areIn(String text) {
        return text.startsWith(OURS) || text.contains("\n" + OURS);
    }

    static Sides split(String text) {
        var markers = new ConflictMarkers();
        int line = 0;
        for (int at = 0; at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int next = feed < 0 ? text.length() : feed + 1;
            markers.line(text.substring(at, next), ++line);
            at = next;
        }
        if (markers.part != Part.COMMON) {
            throw new YamlFaultException(markers.opened, "has a conflict marker without its end");
        }
        return new Sides(
                markers.ours.toString(),
                markers.theirs.toString(),
                markers.everyBaseKnown ? Optional.of(markers.base.toString()) : Optional.empty());
    }

    private void line(String line, int number) {
        if (isMarker(line, OURS)) {
            move(part == Part.COMMON, Part.OURS, number);
            opened = number;
            baseSeen = false;
        } else if (isMarker(line, BASE)) {
            move(part == Part.OURS, Part.BASE, number);
            baseSeen = true;
        } else if (part != Part.COMMON && isMarker(line, THEIRS)) {
            move(part != Part.THEIRS, Part.THEIRS, number);
            everyBaseKnown &= baseSeen;
        } else if (isMarker(line, END)) {
            move(part == Part.THEIRS, Part.COMMON, number);
        } else {
            content(line);
        }
    }

    private void content(String line) {
        if (part == Part.OURS || part == Part.COMMON) {
            ours.append(line);
        }
        if (part == Part.THEIRS || part == Part.COMMON) {
            theirs.append(line);
        }
        if (part == Part.BASE || part == Part.COMMON) {
            base.append(line);
        }
    }

    private void move(boolean allowed, Part next, int line) {
        if (!allowed) {
            throw new YamlFaultException(line, "has conflict markers out of order");
        }
        part = next;
    }

    private static boolean isMarker(String line, String marker) {
        if (!line.startsWith(marker)) {
            return false;
        }
        return line.length() == marker.length()
                || " \r\n".indexOf(line.charAt(marker.length())) >= 0;
    }
}
