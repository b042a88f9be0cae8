package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.find.Entities;
import java.util.Optional;

/// `backlog get`
public final class GetItem {
    private static final int DESCRIPTION = 8_000;

    public static final Tool<Input, ItemView> TOOL =
            Tool.reading(
                    new ToolName("backlog", "get"),
                    "Read a backlog item",
                    "Backlog item with readiness check and score.",
                    Input.class,
                    ItemView.class,
                    "{\"id\":\"LOGIN-1\"}",
                    GetItem::run);

    public record Input(BacklogId id) {}

    private GetItem() {}

    private static ItemView run(Input input, Call call) {
        Configuration rules = call.rules();
        return call.read(
                view -> view(view, Backlog.find(view, input.id()), rules, Budget.of(call)));
    }

    private static ItemView view(
            Reader view, BacklogItem written, Configuration rules, Budget budget) {
        BacklogItem item = Backlog.seen(view, written, rules);
        String description = budget.excerpt(item.outline().description(), DESCRIPTION);
        Optional<String> ticket =
                Backlog.ticket(view, item)
                        .map(it -> it.isDeleted() ? "deleted" : it.headline().status());
        return new ItemView(
                item.described(description),
                item.score(),
                Backlog.of(view, rules).readiness(item),
                ticket,
                Backlog.revision(view, item).orElse(""),
                Entities.updatedAt(view, BacklogItem.KIND, item, item.lifetime().createdAt()),
                Optional.of(view.isConflicted(BacklogItem.KIND, item.key())).filter(it -> it),
                hint(view, item));
    }

    private static Optional<String> hint(Reader view, BacklogItem item) {
        return Backlog.ticket(view, item)
                .filter(Ticket::isDeleted)
                .map(it ->
                        "Its ticket was deleted. Bring it back: ticket_restore {\"ids\":[\""
                                + it.key()
                                + "\"]}, or delete the item, too: backlog_delete {\"id\":\""
                                + item.key()
                                + "\"}");
    }
}
