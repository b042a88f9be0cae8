package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// What adding or changing an item answers.
public record Written(
        String id,
        @Doc("Send it as if_rev to detect a concurrent edit") Optional<String> rev,
        @Doc("The higher, the earlier in the backlog") int score,
        List<String> changed,
        List<String> warnings,
        @Doc("The call that usually follows") Optional<String> next) {

    static Written of(
            Reader view,
            BacklogItem item,
            List<String> changed,
            List<String> warnings,
            Optional<String> next) {
        return new Written(
                item.key(), Backlog.revision(view, item), item.score(), changed, warnings, next);
    }
}
