package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file: its bytes as they are, and what they mean.
///
/// `entries` hold every character of a file that can be updated field by field; a file that cannot
/// (its map is in brackets, say) has none of its text in them and is rewritten as a whole. A
/// document with conflict markers keeps its text until its first update; its fields are the merged
/// sides.
public final class YamlDocument implements YamlResult {
    private final String text;
    private final Fields fields;
    private final String head;
    private final List<YamlEntry> entries;
    private final String tail;
    private final boolean conflicted;

    YamlDocument(
            String text,
            Fields fields,
            String head,
            List<YamlEntry> entries,
            String tail,
            boolean conflicted) {
        this.text = text;
        this.fields = fields;
        this.head = head;
        this.entries = List.copyOf(entries);
        this.tail = tail;
        this.conflicted = conflicted;
    }

    /// A new file in the canonical form.
    public static YamlDocument of(Fields fields) {
        var plain = Plain.of(fields);
        var entries = new ArrayList<YamlEntry>();
        for (var field : fields.values().entrySet()) {
            String lead = entries.isEmpty() ? "" : "\n";
            String body = YamlWriter.field(field.getKey(), field.getValue());
            Node value = plain.values().getOrDefault(field.getKey(), field.getValue());
            entries.add(new YamlEntry(field.getKey(), lead, body, value));
        }
        return new YamlDocument(YamlWriter.text(fields), plain, "", entries, "", false);
    }

    static YamlDocument assemble(String text, List<Span> spans, Fields fields) {
        var entries = new ArrayList<YamlEntry>();
        int at = headEnd(text, spans.isEmpty() ? 0 : spans.getFirst().start());
        String head = text.substring(0, at);
        for (Span span : spans) {
            if (span.start() < at || span.end() < span.start()) {
                return inOnePiece(text, spans, fields);
            }
            String lead = text.substring(at, span.start());
            String body = text.substring(span.start(), span.end());
            entries.add(new YamlEntry(span.key(), lead, body, span.value()));
            at = span.end();
        }
        return new YamlDocument(text, fields, head, entries, text.substring(at), false);
    }

    private static YamlDocument inOnePiece(String text, List<Span> spans, Fields fields) {
        var entries = new ArrayList<YamlEntry>();
        spans.forEach(span -> entries.add(new YamlEntry(span.key(), "", "", span.value())));
        return new YamlDocument(text, fields, text, entries, "", false);
    }

    /// A byte order mark, a document start and the comments above the last blank line are the
    /// file's, not its first field's.
    private static int headEnd(String text, int firstKey) {
        int end = text.startsWith("\uFEFF") ? 1 : 0;
        int line = 0;
        while (line < firstKey) {
            int next = text.indexOf('\n', line) + 1;
            String content = text.substring(line, next).strip();
            boolean blank = line > 0 && content.isEmpty();
            if (blank || text.startsWith("---", Math.max(line, end))) {
                end = next;
            }
            line = next;
        }
        return end;
    }

    public Fields fields() {
        return fields;
    }

    public List<YamlEntry> entries() {
        return entries;
    }

    /// The file as it is, conflict markers and all.
    public String text() {
        return text;
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// True of a file in which a version control system left the sides of a conflict.
    public boolean conflicted() {
        return conflicted;
    }

    /// This file with the values of `updated`. Fields that did not change keep their bytes, keys
    /// that are not in `known` are kept in their place, known keys missing from `updated` are
    /// removed.
    ///
    /// A conflicted document comes out resolved. The result is read back before it is believed.
    ///
    /// @throws dev.repotickets.core.problem.ProblemException if the result is beyond [YamlLimits]
    public YamlDocument with(Fields updated, KnownKeys known) {
        return Update.of(this, Overlay.of(fields, Plain.of(updated), known), updated);
    }

    String head() {
        return head;
    }

    String tail() {
        return tail;
    }

    boolean isInOnePiece() {
        return entries.stream().allMatch(entry -> entry.body().isEmpty());
    }

    /// The same data under another text, which has the conflict markers.
    YamlDocument inConflict(String original) {
        return new YamlDocument(original, fields, head, entries, tail, true);
    }

    Map<String, YamlEntry> entriesByKey() {
        var byKey = new LinkedHashMap<String, YamlEntry>();
        entries.forEach(entry -> byKey.put(entry.key(), entry));
        return byKey;
    }
}
