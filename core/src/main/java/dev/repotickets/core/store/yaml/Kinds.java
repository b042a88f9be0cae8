package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of things that can lie beside an entity, by the word that their files say.
final class Kinds {
    private static final String FACT = "fact";

    private final Map<String, Class<? extends Record>> beside;

    Kinds(List<Kind<?>> kinds) {
        Stream<Map.Entry<String, Class<? extends Record>>> owned =
                kinds.stream().filter(Kind::owned).map(kind -> Map.entry(kind.word(), kind.type()));
        this.beside =
                Stream.concat(owned, Stream.of(Map.entry(FACT, Fact.class)))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What a file beside an entity holds; nothing where it is of a kind that a newer version made.
    Optional<Record> readBeside(Node.Fields fields, String owner) {
        return Optional.ofNullable(fields.values().get("kind"))
                .filter(Node.Text.class::isInstance)
                .map(word -> beside.get(((Node.Text) word).value()))
                .map(type -> Codecs.of(type).readBeside(fields, owner));
    }

    static Node.Fields write(Fact fact) {
        return Codecs.of(Fact.class).writeBeside(fact, FACT);
    }
}
