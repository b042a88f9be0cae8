package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// `backlog delete`
///
/// The item becomes a tombstone. Others still name it as what they depend on and wait for it no
/// more, so that a restore brings everything back. The ticket that it became stays.
public final class DeleteItem {
    public static final Tool<Input, Deleted> TOOL =
            Tool.writing(
                    new ToolName("backlog", "delete"),
                    "Delete a backlog item",
                    "Delete a backlog item; its ticket stays. The answer holds the call that undoes"
                            + " it.",
                    Effect.DESTROYS,
                    Input.class,
                    Deleted.class,
                    "{\"id\":\"LOGIN-1\",\"dry_run\":true}",
                    DeleteItem::run);

    public record Input(BacklogId id, Optional<Boolean> dryRun) {}

    public record Deleted(
            String id,
            boolean deleted,
            @Doc("Items that waited for it") List<String> unlinked,
            @Doc("The call that brings it back") String undo) {}

    private DeleteItem() {}

    private static Deleted run(Input input, Call call, Writer tx) {
        BacklogItem item = Backlog.find(tx, input.id());
        List<String> waiting =
                Backlog.of(tx, call.rules()).dependents(item.id()).stream()
                        .map(BacklogItem::key)
                        .toList();
        boolean dryRun = input.dryRun().orElse(false);
        if (!dryRun) {
            tx.apply(item.delete(call.actor(), call.now()));
        }
        return new Deleted(
                item.key(),
                !dryRun,
                waiting,
                dryRun ? "" : "backlog_update {\"id\":\"" + item.key() + "\",\"restore\":true}");
    }
}
