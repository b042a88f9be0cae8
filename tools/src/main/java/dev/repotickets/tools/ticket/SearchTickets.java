package dev.repotickets.tools.ticket;

import dev.repotickets.core.search.Hit;
import dev.repotickets.core.search.TicketSearch;
import dev.repotickets.core.store.Reader;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// `ticket search`
public final class SearchTickets {
    public static final Tool<Input, TicketPage> TOOL =
            Tool.reading(
                    new ToolName("ticket", "search"),
                    "Search tickets",
                    "Full-text and field search, e.g. `login is:open label:auth points:>3"
                            + " -assignee:bob`.",
                    Input.class,
                    TicketPage.class,
                    "{\"query\":\"login is:open label:bug\"}",
                    SearchTickets::run);

    public record Input(
            String query,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    private SearchTickets() {}

    private static TicketPage run(Input input, Call call) {
        Paging paging = Paging.of(input.limit(), input.cursor(), input.query(), call);
        String me = call.actor().name();
        return call.read(view -> {
            var search = TicketSearch.of(input.query(), view, call.rules(), me, call.now());
            List<Hit> hits = search.hits();
            return TicketPage.of(
                    hits,
                    TicketSearch.ORDER,
                    it -> row(view, search, it),
                    paging,
                    hits.isEmpty() ? search.hint() : Optional.empty());
        });
    }

    private static TicketRow row(Reader view, TicketSearch search, Hit hit) {
        return TicketRow.of(
                view, hit.ticket(), TicketRow.Extra.matching(search.excerpt(hit.ticket())));
    }
}
