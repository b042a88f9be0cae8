package dev.repotickets.tools;

import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// What a write answers: the id of what it wrote, its new revision, and what changed; never the
/// whole object.
public record Ref(
        String id,
        @Doc("Send it as if_rev to detect a concurrent edit") Optional<String> rev,
        List<String> changed,
        List<String> warnings,
        @Doc("The call that usually follows") Optional<String> next) {

    public static Ref to(String id, Optional<String> rev, List<String> changed) {
        return new Ref(id, rev, changed, List.of(), Optional.empty());
    }

    public Ref withWarnings(List<String> more) {
        return new Ref(id, rev, changed, more, next);
    }

    public Ref withNext(String call) {
        return new Ref(id, rev, changed, warnings, Optional.of(call));
    }
}
