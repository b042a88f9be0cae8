package dev.repotickets.core.store.yaml;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.Revision;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.yaml.YamlDocument;
import dev.repotickets.core.yaml.YamlFault;
import dev.repotickets.core.yaml.YamlReader;
import java.util.Optional;
import java.util.function.Function;

/// One file as it was read: what it holds, or why that cannot be known.
sealed interface Parsed {

    /// `entity` is absent where the file is of a kind that is not known here.
    record Held(Optional<Record> entity, String revision, boolean conflicted) implements Parsed {}

    record Broken(Fault fault) implements Parsed {}

    record Missing() implements Parsed {}

    /// `meaning` makes the entity of the fields.
    static Parsed of(String path, byte[] bytes, Function<Node.Fields, Optional<Record>> meaning) {
        return switch (YamlReader.read(bytes)) {
            case YamlFault(int line, String reason) -> new Broken(new Fault(path, line, reason));
            case YamlDocument document -> held(path, bytes, document, meaning);
        };
    }

    private static Parsed held(
            String path,
            byte[] bytes,
            YamlDocument document,
            Function<Node.Fields, Optional<Record>> meaning) {
        try {
            return new Held(
                    meaning.apply(document.fields()), Revision.of(bytes), document.conflicted());
        } catch (ProblemException e) {
            return new Broken(new Fault(path, 0, e.problem().message()));
        }
    }
}
