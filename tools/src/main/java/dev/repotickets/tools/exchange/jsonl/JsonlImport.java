package dev.repotickets.tools.exchange.jsonl;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.workspace.Contents;
import dev.repotickets.tools.exchange.Arrival;
import dev.repotickets.tools.exchange.Batch;
import dev.repotickets.tools.exchange.Beside;
import dev.repotickets.tools.exchange.SettingNodes;
import dev.repotickets.tools.json.Json;
import dev.repotickets.tools.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what [JsonlExport] wrote. A line that cannot be read refuses the whole, with its number.
public final class JsonlImport {
    private final Map<String, Pending<?>> owners = new LinkedHashMap<>();
    private final Map<String, Node> settings = new LinkedHashMap<>();
    private boolean isBegun;

    private JsonlImport() {}

    /// `rules` are the settings in force; those that are equal need not be set.
    public static Batch read(Source source, Configuration rules) {
        var reading = new JsonlImport();
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            if (!line.isBlank()) {
                reading.line(line, source.name() + ":" + number);
            }
        }
        reading.requireBegun(source.name());
        reading.settings.entrySet().removeIf(it -> isInForce(it, rules));
        List<Arrival<?>> arrivals = new ArrayList<>();
        reading.owners.values().forEach(it -> arrivals.add(it.arrival()));
        return new Batch(
                Optional.empty(),
                reading.settings,
                arrivals,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private record Pending<T extends Record & Entity>(Kind<T> kind, T state, List<Beside> beside) {
        Arrival<T> arrival() {
            return new Arrival<>(kind, state, state.key(), beside);
        }
    }

    private void line(String line, String place) {
        try {
            Node.Fields all =
                    Json.parse(line) instanceof Node.Fields it ? it : new Node.Fields(Map.of());
            var fields = new LinkedHashMap<>(all.values());
            String entity =
                    fields.remove(JsonlExport.ENTITY) instanceof Node.Text(String it) ? it : "";
            read(entity, fields);
        } catch (ProblemException e) {
            throw new Problem.InvalidArgument(
                            "path",
                            place + ": " + e.problem().message() + "; nothing was imported",
                            e.problem().advice())
                    .toException();
        }
    }

    private void read(String entity, Map<String, Node> fields) {
        switch (entity) {
            case JsonlExport.FORMAT -> begin(fields);
            case JsonlExport.SETTINGS -> settings.putAll(fields);
            case JsonlExport.FACT -> fact(fields);
            default -> {
                requireBegun("the file");
                add(kind(entity), new Node.Fields(fields));
            }
        }
    }

    private void begin(Map<String, Node> fields) {
        Node expected = Node.number(JsonlExport.VERSION);
        if (!expected.equals(fields.get("version"))) {
            throw invalid("version", "is of another version than " + JsonlExport.VERSION);
        }
        isBegun = true;
    }

    private <T extends Record & Entity> void add(Kind<T> kind, Node.Fields fields) {
        T state = read(kind.type(), fields);
        if (kind.owned()) {
            owner(kind.folder(), state.owner()).beside().add(new Beside.Note<>(kind, state));
            return;
        }
        String key = kind.folder() + "/" + state.key();
        if (owners.put(key, new Pending<>(kind, state, new ArrayList<>())) != null) {
            throw invalid("id", "the " + kind.word() + " " + state.key() + " is there twice");
        }
    }

    private void fact(Map<String, Node> fields) {
        String of = fields.remove(JsonlExport.OF) instanceof Node.Text(String it) ? it : "";
        Fact fact = read(Fact.class, new Node.Fields(fields));
        owner(kind(of).folder(), fact.owner()).beside().add(new Beside.Past(fact));
    }

    private Pending<?> owner(String folder, String key) {
        Pending<?> owner = owners.get(folder + "/" + key);
        if (owner == null) {
            throw invalid("owner", Quoted.text(key) + ", which it belongs to, is not before it");
        }
        return owner;
    }

    private static <T extends Record> T read(Class<T> type, Node.Fields fields) {
        Shape<T> shape = Shape.of(type);
        for (String name : fields.values().keySet()) {
            if (!shape.names().contains(name)) {
                throw new Problem.UnknownArgument(
                                name,
                                "there is no field " + Quoted.text(name),
                                Closest.suggestion(name, shape.names()))
                        .toException();
            }
        }
        return shape.readText(fields);
    }

    private static Kind<?> kind(String word) {
        List<String> words = Contents.CARRIED.stream().map(Kind::word).toList();
        return Contents.CARRIED.stream()
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new Problem.InvalidArgument(
                                        "entity",
                                        "entity "
                                                + Quoted.text(word)
                                                + " is not one of "
                                                + String.join(", ", words),
                                        Closest.suggestion(word, words))
                                .toException());
    }

    private void requireBegun(String name) {
        if (!isBegun) {
            throw invalid("path", Quoted.text(name) + " does not begin as our JSONL does");
        }
    }

    private static boolean isInForce(Map.Entry<String, Node> setting, Configuration rules) {
        return setting.getValue().equals(SettingNodes.of(rules).values().get(setting.getKey()));
    }

    private static RuntimeException invalid(String field, String message) {
        return new Problem.InvalidArgument(
                        field, message, "Write it with: workspace_export {\"format\":\"jsonl\"}")
                .toException();
    }
}
