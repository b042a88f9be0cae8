package dev.repotickets.core.yaml;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Nothing;
import dev.repotickets.core.tree.Node.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads any YAML within our limits, from a full parser's events.
///
/// The parser makes its events one at a time and without recursion, so that a tree which is too
/// deep is refused at its ninth level, before anything recurses into it.
final class EngineReader {
    private final Iterator<Event> events;
    private final EventSpans spans;
    private final int mostKeys;
    private int keys;

    private EngineReader(String content, EventSpans spans, int mostCharacters, int mostKeys) {
        this.mostKeys = mostKeys;
        var settings = LoadSettings.builder().setCodePointLimit(mostCharacters).build();
        this.events = new Parse(settings).parseString(content).iterator();
        this.spans = spans;
    }

    static YamlResult read(String text) {
        return read(text, YamlLimits.DOCUMENT_BYTES + 1, YamlLimits.KEYS);
    }

    static YamlResult readForeign(String text) {
        return read(text, YamlLimits.FOREIGN_BYTES + 1, YamlLimits.FOREIGN_KEYS);
    }

    private static YamlResult read(String text, int mostCharacters, int mostKeys) {
        int mark = text.startsWith("\uFEFF") ? 1 : 0;
        var spans = new EventSpans(text, mark);
        try {
            var fields =
                    new EngineReader(
                                    MissingEscapes.hide(text.substring(mark)),
                                    spans,
                                    mostCharacters,
                                    mostKeys)
                            .document();
            return YamlDocument.assemble(text, spans.found(), fields);
        } catch (YamlFaultException refused) {
            return refused.fault();
        } catch (MarkedYamlEngineException refused) {
            int line = refused.getProblemMark().map(at -> at.getLine() + 1).orElse(1);
            return new YamlFault(line, reason(refused.getProblem()));
        } catch (YamlEngineException refused) {
            return new YamlFault(1, reason(refused.getMessage()));
        } catch (StackOverflowError _) {
            return new YamlFault(1, "is nested too deeply");
        }
    }

    private static String reason(@Nullable String message) {
        String shown = Quoted.text(message == null ? "" : message.lines().findFirst().orElse(""));
        return "is not valid YAML: " + shown.substring(1, shown.length() - 1);
    }

    private Fields document() {
        events.next();
        Event start = events.next();
        if (start instanceof StreamEndEvent) {
            throw new YamlFaultException(1, "is empty");
        }
        if (start instanceof DocumentStartEvent document
                && (document.getSpecVersion().isPresent() || !document.getTags().isEmpty())) {
            throw fault(start, "has a directive (%)");
        }
        Event root = events.next();
        if (!(root instanceof MappingStartEvent)) {
            throw fault(root, "is " + kind(root) + " where a map of fields was expected");
        }
        var fields = (Fields) node(root, 1);
        events.next();
        Event end = events.next();
        if (!(end instanceof StreamEndEvent)) {
            throw fault(end, "holds more than one document");
        }
        return fields;
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent) {
            throw fault(event, "has an alias (*)");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw fault(event, "has an anchor (&)");
        }
        if (tag(event).isPresent()) {
            throw fault(event, "has a tag " + Quoted.text(tag(event).get()));
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (depth > YamlLimits.DEPTH) {
            throw fault(event, "is nested more than " + YamlLimits.DEPTH + " levels deep");
        }
        return event instanceof MappingStartEvent ? map(depth) : list(depth);
    }

    private Node scalar(ScalarEvent scalar) {
        if (scalar.getValue().length() > YamlLimits.TEXT_CHARACTERS) {
            throw fault(scalar, "has a text of more than 256 KiB");
        }
        spans.ended(scalar);
        boolean nothing = scalar.isPlain() && CanonicalScalars.isNothing(scalar.getValue());
        return nothing ? Nothing.NOTHING : new Text(value(scalar));
    }

    private static String value(ScalarEvent scalar) {
        return MissingEscapes.show(scalar.getValue(), scalar.isDQuoted());
    }

    private Node list(int depth) {
        var values = new ArrayList<Node>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            values.add(node(event, depth + 1));
            event = events.next();
        }
        spans.ended(event);
        return new Items(values);
    }

    private Node map(int depth) {
        var values = new LinkedHashMap<String, Node>();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            String key = key(event, depth);
            Node value = node(events.next(), depth + 1);
            Node former = values.put(key, value);
            if (former != null) {
                String both = shown(former) + " and " + shown(value);
                throw fault(event, "has the key " + Quoted.text(key) + " twice: " + both);
            }
            if (depth == 1) {
                spans.add(key, event, value);
            }
            event = events.next();
        }
        spans.ended(event);
        return new Fields(values);
    }

    private String key(Event event, int depth) {
        if (++keys > mostKeys) {
            throw fault(event, String.format(Locale.ROOT, "has more than %,d keys", mostKeys));
        }
        if (!(event instanceof ScalarEvent scalar)) {
            node(event, depth + 1);
            throw fault(event, "has " + kind(event) + " as a key");
        }
        node(event, depth + 1);
        return value(scalar);
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
    }

    private static String shown(Node node) {
        return switch (node) {
            case Text(var value) -> Quoted.text(value);
            case Nothing _ -> "nothing";
            case Fields _ -> "a map";
            default -> "a list";
        };
    }

    private static String kind(Event event) {
        return switch (event.getEventId()) {
            case MappingStart -> "a map";
            case SequenceStart -> "a list";
            default -> "a single text";
        };
    }

    private static YamlFaultException fault(Event event, String reason) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new YamlFaultException(line, reason);
    }
}
