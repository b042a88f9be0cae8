package dev.repotickets.tools.requirement;

import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.ItemKind;
import dev.repotickets.core.requirement.ItemStatus;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Paging;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.gherkin.FeatureWriter;
import dev.repotickets.tools.schema.Doc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `requirement list`
public final class ListRequirements {
    public static final Tool<Input, Page> TOOL =
            Tool.reading(
                    new ToolName("requirement", "list"),
                    "List requirements",
                    "All requirement items of a ticket, epic or project, with status.",
                    Input.class,
                    Page.class,
                    "{\"ticket_id\":\"AUTH-12\",\"kind\":\"scenario\",\"format\":\"gherkin\"}",
                    ListRequirements::run);

    /// How scenarios are shown.
    public enum Form {
        ROWS,
        GHERKIN
    }

    public record Input(
            @Doc("Default: all tickets") Optional<TicketReference> ticketId,
            Optional<EpicId> epicId,
            Optional<ItemKind> kind,
            Optional<ItemStatus> status,
            @Doc("gherkin: the scenarios as one feature text") Optional<Form> format,
            @Doc(value = "Default 25", min = 1, max = 200) Optional<Integer> limit,
            Optional<String> cursor) {}

    public record Page(
            @Present List<RequirementView> items,
            int total,
            @Doc("With format gherkin, instead of items") Optional<String> gherkin,
            @Doc("Send it as cursor for the next page") Optional<String> nextCursor) {}

    /// An item with the ticket that it belongs to.
    private record Placed(Ticket ticket, Item item) {}

    /// A scenario as large as its text will be.
    private record Written(String ticketId, String heading, GherkinScenario scenario) {}

    private ListRequirements() {}

    private static Page run(Input input, Call call) {
        String query =
                Stream.of(
                                input.ticketId(),
                                input.epicId(),
                                input.kind(),
                                input.status(),
                                input.format())
                        .map(String::valueOf)
                        .collect(Collectors.joining("|"));
        Paging paging = Paging.of(input.limit(), input.cursor(), query, call);
        return call.read(view -> {
            List<Placed> wanted =
                    Scope.tickets(view, input.ticketId(), input.epicId()).stream()
                            .flatMap(ticket ->
                                    ticket.specification().items().stream()
                                            .filter(item -> isWanted(item, input))
                                            .map(item -> new Placed(ticket, item)))
                            .toList();
            return input.format().orElse(Form.ROWS) == Form.GHERKIN
                    ? text(wanted, paging)
                    : rows(wanted, paging);
        });
    }

    private static boolean isWanted(Item item, Input input) {
        return input.kind().map(it -> it == item.kind()).orElse(true)
                && (input.status().isEmpty()
                        || RequirementView.status(item).equals(input.status()));
    }

    private static Page rows(List<Placed> wanted, Paging paging) {
        Paging.Page<RequirementView> page =
                paging.page(
                        wanted.stream()
                                .map(it -> RequirementView.of(it.ticket(), it.item()))
                                .toList());
        return new Page(page.rows(), wanted.size(), Optional.empty(), page.nextCursor());
    }

    private static Page text(List<Placed> wanted, Paging paging) {
        List<Written> scenarios = wanted.stream().flatMap(ListRequirements::written).toList();
        Paging.Page<Written> page = paging.page(scenarios);
        List<FeatureWriter.Group> groups =
                page.rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Written::ticketId, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(ListRequirements::group)
                        .toList();
        return new Page(
                List.of(),
                scenarios.size(),
                Optional.of(FeatureWriter.write(groups)),
                page.nextCursor());
    }

    private static Stream<Written> written(Placed placed) {
        String heading = placed.ticket().key() + " " + placed.ticket().headline().title();
        return placed.item() instanceof GherkinScenario scenario
                ? Stream.of(new Written(placed.ticket().key(), heading, scenario))
                : Stream.empty();
    }

    private static FeatureWriter.Group group(List<Written> scenarios) {
        return new FeatureWriter.Group(
                scenarios.getFirst().heading(), scenarios.stream().map(Written::scenario).toList());
    }
}
