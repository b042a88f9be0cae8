package dev.repotickets.core.id;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Scalar;
import java.time.Instant;
import java.util.regex.Pattern;

/// The identity that never changes: a UUID of version 7 (RFC 9562, section 5.7), whose first 48
/// bits are the millisecond of its making, so that uids sort by time.
public record Uid(String value) implements Scalar, Comparable<Uid> {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public Uid {
        if (!SHAPE.matcher(value).matches()) {
            throw new Problem.InvalidArgument("uid", Quoted.text(value) + " is not a uid")
                    .toException();
        }
    }

    /// A uid made at `at`, with 74 bits of `random`: 12 of the first, 62 of the second.
    public static Uid of(Instant at, int sequence, long random) {
        String millis = hex(at.toEpochMilli() & 0xffff_ffff_ffffL, 12);
        String tail = hex((random & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L, 16);
        return new Uid(
                millis.substring(0, 8)
                        + "-"
                        + millis.substring(8)
                        + "-7"
                        + hex(sequence & 0xfff, 3)
                        + "-"
                        + tail.substring(0, 4)
                        + "-"
                        + tail.substring(4));
    }

    /// When it was made, to the millisecond.
    public Instant at() {
        return Instant.ofEpochMilli(
                Long.parseLong(value.substring(0, 8) + value.substring(9, 13), 16));
    }

    /// Its last eight digits, which are random: what people are shown.
    public String brief() {
        return value.substring(value.length() - 8);
    }

    @Override
    public int compareTo(Uid other) {
        return value.compareTo(other.value);
    }

    private static String hex(long value, int digits) {
        String text = Long.toHexString(value);
        return "0".repeat(digits - text.length()) + text;
    }
}
