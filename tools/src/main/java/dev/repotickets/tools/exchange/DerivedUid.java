package dev.repotickets.tools.exchange;

import dev.repotickets.core.id.Uid;
import dev.repotickets.core.store.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/// The identity of something that came without one: the same for the same thing, whenever and
/// wherever it is imported.
public final class DerivedUid {
    private static final Pattern EIGHT = Pattern.compile("[0-9a-f]{8}");

    private DerivedUid() {}

    /// From the moment of its making, what it belongs to and what it is called. Where it is called
    /// by eight hexadecimal digits, those are the last of the uid, which is what people are shown.
    public static Uid of(Instant at, String owner, String name) {
        String whole = owner + "\n" + name + "\n" + at;
        String digest = Revision.of(whole.getBytes(StandardCharsets.UTF_8));
        int sequence = Integer.parseInt(digest.substring(0, 3), 16);
        long upper = Long.parseLong(digest.substring(3, 11), 16) << 32;
        String last = Revision.of((name + "\n" + whole).getBytes(StandardCharsets.UTF_8));
        long lower =
                Long.parseLong(EIGHT.matcher(name).matches() ? name : last.substring(0, 8), 16);
        return Uid.of(at, sequence, upper | lower);
    }
}
