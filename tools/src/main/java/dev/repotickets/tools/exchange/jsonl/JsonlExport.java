package dev.repotickets.tools.exchange.jsonl;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.workspace.Contents;
import dev.repotickets.tools.exchange.Exported;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes everything, tombstones included: a line that says what this is, the settings, then each
/// thing with what lies beside it right behind it. The order is that of kinds and keys, so that the
/// same content gives the same bytes.
public final class JsonlExport {
    static final String FORMAT = "repo-tickets";
    static final int VERSION = 1;
    static final String ENTITY = "entity";
    static final String SETTINGS = "settings";
    static final String FACT = "fact";
    static final String OF = "of";

    private final StringBuilder text = new StringBuilder();
    private final Reader view;
    private int count;

    private JsonlExport(Reader view) {
        this.view = view;
    }

    /// `settings` are those in force, by key.
    public static Exported of(Reader view, Node.Fields settings) {
        var export = new JsonlExport(view);
        export.line(FORMAT, Map.of("version", Node.number(VERSION)));
        export.line(SETTINGS, settings.values());
        Contents.CARRIED.stream().filter(it -> !it.owned()).forEach(export::all);
        return new Exported(export.text.toString(), export.count);
    }

    private <T extends Record & Entity> void all(Kind<T> kind) {
        for (T state : view.all(kind)) {
            line(kind.word(), Shape.of(kind.type()).write(state).values());
            count++;
            Contents.CARRIED.stream()
                    .filter(it -> it.owned() && it.folder().equals(kind.folder()))
                    .forEach(it -> beside(it, state.key()));
            view.facts(kind, state.key()).forEach(it -> fact(kind, it));
        }
    }

    private <T extends Record & Entity> void beside(Kind<T> kind, String owner) {
        List<T> states = view.of(kind, owner);
        states.forEach(it -> line(kind.word(), Shape.of(kind.type()).write(it).values()));
    }

    private void fact(Kind<?> kind, Fact fact) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put(OF, Node.text(kind.word()));
        fields.putAll(Shape.of(Fact.class).write(fact).values());
        line(FACT, fields);
    }

    private void line(String entity, Map<String, Node> values) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put(ENTITY, Node.text(entity));
        fields.putAll(values);
        text.append(Json.write(new Node.Fields(fields))).append('\n');
    }
}
