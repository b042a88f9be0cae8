package dev.repotickets.tools.epic;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// `epic delete`
///
/// The epic becomes a tombstone. Its tickets stay and still name it in their files, where nothing
/// shows it, so that a restore brings everything back.
public final class DeleteEpic {
    public static final Tool<Input, Deleted> TOOL =
            Tool.writing(
                    new ToolName("epic", "delete"),
                    "Delete an epic",
                    "Delete an epic; its tickets stay. The answer holds the call that undoes it.",
                    Effect.DESTROYS,
                    Input.class,
                    Deleted.class,
                    "{\"id\":\"USER-1\",\"dry_run\":true}",
                    DeleteEpic::run);

    public record Input(EpicId id, Optional<Boolean> dryRun) {}

    public record Deleted(
            String id,
            boolean deleted,
            @Doc("Tickets that were in it") List<String> unlinked,
            @Doc("The call that brings it back") String undo) {}

    private DeleteEpic() {}

    private static Deleted run(Input input, Call call, Writer tx) {
        Epic epic = Epics.find(tx, input.id());
        List<String> unlinked = Epics.members(tx, epic.id()).stream().map(TicketHead::key).toList();
        boolean dryRun = input.dryRun().orElse(false);
        if (!dryRun) {
            tx.apply(epic.delete(call.actor(), call.now()));
        }
        return new Deleted(
                epic.key(),
                !dryRun,
                unlinked,
                dryRun ? "" : "epic_update {\"id\":\"" + epic.key() + "\",\"restore\":true}");
    }
}
