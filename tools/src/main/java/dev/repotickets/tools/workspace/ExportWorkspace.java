package dev.repotickets.tools.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.search.Hit;
import dev.repotickets.core.search.TicketSearch;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Work;
import dev.repotickets.tools.exchange.Exported;
import dev.repotickets.tools.exchange.SettingNodes;
import dev.repotickets.tools.exchange.foreign.CsvExport;
import dev.repotickets.tools.exchange.jsonl.JsonlExport;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.source.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// `workspace export`
///
/// A file that is there already is replaced as a whole, or stays as it is.
public final class ExportWorkspace {
    private static final int MOST = 20_000;
    private static final Work.Reading<Input, Answer> WORK = ExportWorkspace::run;

    public static final Tool<Input, Answer> TOOL =
            new Tool<>(
                    new ToolName("workspace", "export"),
                    "Export tickets",
                    "Write everything, or the tickets that a query finds, to a file of the"
                            + " repository or into the answer.",
                    Effect.SETS,
                    Input.class,
                    Answer.class,
                    "{\"format\":\"jsonl\",\"path\":\"tickets.jsonl\"}",
                    WORK);

    public record Input(
            ExportFormat format,
            @Doc("File in the repository; without it the answer holds the text")
                    Optional<String> path,
            @Doc("Which tickets, as for ticket_search; jsonl is always everything")
                    Optional<String> query) {}

    public record Answer(
            Optional<String> path,
            @Doc("Things that were written") int count,
            int bytes,
            @Doc("The text, where no path was named") Optional<String> content) {}

    private ExportWorkspace() {}

    private static Answer run(Input input, Call call) {
        Configuration rules = call.rules();
        Exported exported = call.read(view -> export(input, view, rules, call));
        byte[] bytes = exported.text().getBytes(StandardCharsets.UTF_8);
        if (input.path().isPresent()) {
            Target.in(call.workspace().root()).write(input.path().get(), bytes);
            return new Answer(input.path(), exported.count(), bytes.length, Optional.empty());
        }
        if (!call.whole() && bytes.length > MOST) {
            throw new Problem.LimitExceeded(
                            "the text has " + bytes.length + " bytes, an answer at most " + MOST,
                            "Name a file: workspace_export {\"format\":\"jsonl\",\"path\":"
                                    + "\"tickets.jsonl\"}")
                    .toException();
        }
        return new Answer(
                Optional.empty(), exported.count(), bytes.length, Optional.of(exported.text()));
    }

    private static Exported export(Input input, Reader view, Configuration rules, Call call) {
        return switch (input.format()) {
            case JSONL -> JsonlExport.of(view, SettingNodes.of(rules));
            case CSV -> CsvExport.of(tickets(input, view, rules, call));
        };
    }

    private static List<Ticket> tickets(Input input, Reader view, Configuration rules, Call call) {
        return input.query()
                .filter(it -> !it.isBlank())
                .map(it ->
                        TicketSearch.run(it, view, rules, call.actor().name(), call.now())
                                .hits()
                                .stream()
                                .map(Hit::ticket)
                                .toList())
                .orElseGet(() -> Tickets.all(view));
    }
}
