package dev.repotickets.tools.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.search.TicketSearch;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Work;
import dev.repotickets.tools.exchange.Exported;
import dev.repotickets.tools.exchange.SettingNodes;
import dev.repotickets.tools.exchange.document.CalendarExport;
import dev.repotickets.tools.exchange.document.MarkdownExport;
import dev.repotickets.tools.exchange.foreign.BeadsExport;
import dev.repotickets.tools.exchange.foreign.CsvExport;
import dev.repotickets.tools.exchange.jsonl.JsonlExport;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.source.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
            @Doc("Which tickets, as for ticket_search; not for jsonl, which is everything")
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
                            "Name a file: workspace_export {\"format\":\""
                                    + Words.of(input.format())
                                    + "\",\"path\":\"tickets."
                                    + input.format().extension()
                                    + "\"}")
                    .toException();
        }
        return new Answer(
                Optional.empty(), exported.count(), bytes.length, Optional.of(exported.text()));
    }

    private static Exported export(Input input, Reader view, Configuration rules, Call call) {
        Supplier<List<Ticket>> tickets = () -> tickets(input, view, rules, call);
        return switch (input.format()) {
            case JSONL -> {
                requireNoQuery(input);
                yield JsonlExport.of(view, SettingNodes.of(rules));
            }
            case CSV -> CsvExport.of(tickets.get());
            case MARKDOWN -> MarkdownExport.of(view, tickets.get(), rules);
            case ICALENDAR -> CalendarExport.of(view, tickets.get(), query(input).isEmpty(), rules);
            case BEADS -> BeadsExport.of(view, tickets.get(), rules);
        };
    }

    private static Optional<String> query(Input input) {
        return input.query().filter(it -> !it.isBlank());
    }

    /// What it writes is to be read back as a whole; a part of it would name what is not in it.
    private static void requireNoQuery(Input input) {
        if (query(input).isPresent()) {
            throw new Problem.InvalidArgument(
                            "query",
                            "query "
                                    + Quoted.text(input.query().orElse(""))
                                    + " cannot be honoured: jsonl is always everything",
                            "Leave query out, or take another format: workspace_export"
                                    + " {\"format\":\"beads\",\"query\":\"...\"}")
                    .toException();
        }
    }

    private static List<Ticket> tickets(Input input, Reader view, Configuration rules, Call call) {
        return query(input)
                .map(it ->
                        TicketSearch.of(it, view, rules, call.actor().name(), call.now())
                                .hits()
                                .stream()
                                .sorted(TicketSearch.ORDER)
                                .flatMap(hit -> view.find(Ticket.KIND, hit.ticket().key()).stream())
                                .toList())
                .orElseGet(() -> Tickets.all(view));
    }
}
