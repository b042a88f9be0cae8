package dev.repotickets.core.exchange;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.store.Revision;
import dev.repotickets.core.tree.Node;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where something that was imported came from, so that importing it again finds it.
///
/// `source` is the format or the program that it came from, `kind` the word of its kind,
/// `externalId` what it is called there and `subject` its key here. `fields` holds, for each field
/// that the import brought, the first 12 hexadecimal digits of the SHA-256 of its value: what
/// differs from that was changed since, here or there.
public record Provenance(
        String key,
        String source,
        String kind,
        String externalId,
        String subject,
        Map<String, String> fields)
        implements Entity {
    public static final Kind<Provenance> KIND =
            Kind.of("provenance", Provenance.class, "provenance");

    public Provenance {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /// Of a thing whose fields came as they are in `state`.
    public static Provenance of(
            String source, String kind, String externalId, String subject, Node.Fields state) {
        var digests = new TreeMap<String, String>();
        state.values().forEach((name, value) -> digests.put(name, digest(value)));
        return new Provenance(
                key(source, kind, externalId), source, kind, externalId, subject, digests);
    }

    /// The key of the one for this thing: 12 hexadecimal digits of the SHA-256 of the three.
    public static String key(String source, String kind, String externalId) {
        String whole = source + "\n" + kind + "\n" + externalId;
        return Revision.of(whole.getBytes(StandardCharsets.UTF_8)).toUpperCase(Locale.ROOT);
    }

    /// True where a field still has the value that it came with; an absent one came without.
    public boolean isAsImported(String field, Optional<Node> value) {
        return Optional.ofNullable(fields.get(field)).equals(value.map(Provenance::digest));
    }

    public Change<Provenance> noted(Actor by, Instant at) {
        return new Change<>(KIND, this, ImportEvent.unkept("import.noted", key, by, at));
    }

    private static String digest(Node value) {
        return Revision.of(value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
