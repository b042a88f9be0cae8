package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.yaml.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/// Writes into a `.tickets` folder byte for byte as the store does, but without making anything
/// durable, which would take ten times as long. A test compares the two.
record CanonicalFiles(Path content) implements Content.Sink {

    @Override
    public <T extends Record & Entity> void put(Kind<T> kind, T state) {
        if (kind.owned()) {
            beside(kind.word(), state, Shape.of(kind.type()).write(state));
        } else {
            write(
                    shard(kind, state.key()).resolve(state.key() + ".yaml"),
                    Shape.of(kind.type()).write(state));
        }
    }

    @Override
    public void keep(Fact fact) {
        beside("fact", fact, Shape.of(Fact.class).write(fact));
    }

    private void beside(String word, Entity state, Node.Fields written) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("kind", Node.text(word));
        fields.putAll(written.values());
        fields.remove("owner");
        write(
                shard(Ticket.KIND, state.owner())
                        .resolve(state.owner())
                        .resolve(state.key() + ".yaml"),
                new Node.Fields(fields));
    }

    private Path shard(Kind<?> kind, String key) {
        String last = key.substring(key.lastIndexOf('-') + 1);
        return content.resolve(kind.folder())
                .resolve(last.length() < 2 ? "0" + last : last.substring(last.length() - 2));
    }

    private static void write(Path file, Node.Fields fields) {
        try {
            if (!Files.exists(file.getParent())) {
                Files.createDirectories(file.getParent());
            }
            Files.write(file, YamlDocument.of(fields).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
