package dev.repotickets.core.yaml;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/// Writes a document anew, with the bytes of all entries that still mean what they should.
final class Update {
    private Update() {}

    /// `wanted` is what the file must mean; `typed` has the numbers and truths that are written
    /// plain.
    static YamlDocument of(YamlDocument document, Fields wanted, Fields typed) {
        if (!document.conflicted() && wanted.equals(document.fields())) {
            return document;
        }
        var written = written(wanted, typed);
        String patched =
                document.isInOnePiece()
                        ? YamlWriter.text(written)
                        : patch(document, wanted, written);
        if (YamlReader.read(patched.getBytes(StandardCharsets.UTF_8)) instanceof YamlDocument result
                && result.fields().equals(wanted)) {
            return result;
        }
        byte[] bytes = YamlWriter.bytes(written);
        return switch (YamlReader.read(bytes)) {
            case YamlDocument result -> result;
            case YamlFault fault ->
                    throw new Problem.LimitExceeded(
                                    "the file would not be readable: it " + fault.reason(),
                                    "Shorten the longest text, or split it up.")
                            .toException();
        };
    }

    /// The wanted fields, where untouched by the overlay in the types they were given.
    private static Fields written(Fields wanted, Fields typed) {
        var fields = new LinkedHashMap<String, Node>();
        wanted.values()
                .forEach((key, value) -> {
                    Node given = typed.values().getOrDefault(key, value);
                    fields.put(key, Plain.of(given).equals(value) ? given : value);
                });
        return new Fields(fields);
    }

    private static String patch(YamlDocument document, Fields wanted, Fields written) {
        var old = document.entriesByKey();
        var out = new StringBuilder(document.head());
        boolean first = true;
        String newline = document.text().contains("\r\n") ? "\r\n" : "\n";
        for (var field : written.values().entrySet()) {
            YamlEntry entry = old.get(field.getKey());
            if (!first && out.charAt(out.length() - 1) != '\n') {
                out.append(newline);
            }
            if (entry != null) {
                boolean wasFirst = entry.equals(document.entries().getFirst());
                out.append(lead(entry.lead(), first, wasFirst, newline));
            } else if (!first) {
                out.append(newline);
            }
            if (entry != null && entry.value().equals(wanted.values().get(field.getKey()))) {
                out.append(entry.body());
            } else {
                String body = YamlWriter.field(field.getKey(), field.getValue());
                out.append(newline.length() == 1 ? body : body.replace("\n", newline));
            }
            first = false;
        }
        return out.append(document.tail()).toString();
    }

    /// A file does not begin with the blank line that stood before a field now first, and a field
    /// that was first is set apart from a new one before it.
    private static String lead(String lead, boolean first, boolean wasFirst, String newline) {
        if (!first) {
            return wasFirst && lead.isEmpty() ? newline : lead;
        }
        int blank = 0;
        while (!wasFirst
                && blank < lead.length()
                && (lead.charAt(blank) == '\n' || lead.charAt(blank) == '\r')) {
            blank++;
        }
        return lead.substring(blank);
    }
}
