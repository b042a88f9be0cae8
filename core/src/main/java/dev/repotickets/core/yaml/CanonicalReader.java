package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Nothing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the form that [YamlWriter] writes, and the plain hand-written files close to it.
///
/// It may give up on any file, but what it does read must mean the same to the full parser.
final class CanonicalReader {
    private final Cursor cursor;
    private final CanonicalScalars scalars;
    private final List<Span> spans = new ArrayList<>();
    private int keys;

    private CanonicalReader(String text) {
        this.cursor = new Cursor(text);
        this.scalars = new CanonicalScalars(cursor);
    }

    static Optional<YamlDocument> read(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Characters.isSuspect(text.charAt(i))) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new CanonicalReader(text).document(text));
        } catch (NotCanonical _) {
            return Optional.empty();
        }
    }

    private YamlDocument document(String text) {
        if (cursor.nextIndent() != 0) {
            throw new NotCanonical();
        }
        var fields = map(0, 1);
        return YamlDocument.assemble(text, spans, fields);
    }

    /// The cursor is at the first key; afterwards at the start of the line that ends the map.
    private Fields map(int indent, int depth) {
        admit(depth);
        Map<String, Node> values = new LinkedHashMap<>();
        int next = indent;
        while (next == indent) {
            int start = cursor.at;
            String key = cursor.key();
            if (++keys > YamlLimits.KEYS) {
                throw new NotCanonical();
            }
            Node value = value(indent, depth);
            if (values.put(key, value) != null) {
                throw new NotCanonical();
            }
            if (depth == 1) {
                spans.add(new Span(key, start, cursor.end, value));
            }
            next = cursor.nextIndent();
            if (next == indent) {
                cursor.at += indent;
            }
        }
        if (next > indent) {
            throw new NotCanonical();
        }
        return new Fields(values);
    }

    private Node value(int indent, int depth) {
        if (!cursor.atLineEnd()) {
            cursor.space();
            return scalars.read(indent);
        }
        cursor.endLine();
        int next = cursor.nextIndent();
        if (next > indent) {
            cursor.at += next;
            return cursor.atDash() ? list(next, depth + 1) : map(next, depth + 1);
        }
        if (next == indent && cursor.atDash(cursor.at + next)) {
            cursor.at += next;
            return list(indent, depth + 1);
        }
        return Nothing.NOTHING;
    }

    /// The cursor is at the first dash; afterwards at the start of the line that ends the list.
    private Items list(int indent, int depth) {
        admit(depth);
        var values = new ArrayList<Node>();
        while (true) {
            cursor.at++;
            cursor.space();
            values.add(cursor.atKey() ? map(indent + 2, depth + 1) : scalars.read(indent));
            int next = cursor.nextIndent();
            if (next > indent) {
                throw new NotCanonical();
            }
            if (next < indent || !cursor.atDash(cursor.at + indent)) {
                return new Items(values);
            }
            cursor.at += indent;
        }
    }

    private static void admit(int depth) {
        if (depth > YamlLimits.DEPTH) {
            throw new NotCanonical();
        }
    }
}
