package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToIntFunction;

/// The commands of the group `tickets requirements` that show something.
final class RequirementPages {
    static final List<String> VIEWS =
            List.of("summary", "detailed", "gherkin", "table", "json", "jsonl", "simple", "csv");
    private static final List<String> FIELDS =
            List.of("id", "ticket_id", "kind", "status", "title", "priority");
    private static final Parameter TICKET =
            new Parameter(
                    "ticket_id",
                    List.of(),
                    ValueType.TEXT,
                    "TICKET",
                    "The ticket (default: all tickets)",
                    false);
    private static final Parameter EPIC =
            option("--epic-id --epic", "epic_id", ValueType.TEXT, "Those of an epic's tickets");

    static final Command LIST =
            new Command(
                    "requirements list",
                    "Show what a ticket, an epic or the project has to fulfil.",
                    "[TICKET] [options]",
                    "requirement_list",
                    List.of(
                            TICKET,
                            EPIC,
                            option(
                                    "--kind -k",
                                    "kind",
                                    ValueType.TEXT,
                                    "requirement, story, result or scenario"),
                            option(
                                    "--status -s",
                                    "status",
                                    ValueType.TEXT,
                                    "Only with this status"),
                            option("--limit -n", "limit", ValueType.WHOLE, "At most so many"),
                            option(
                                    "--format",
                                    "view",
                                    ValueType.TEXT,
                                    "summary, detailed, gherkin, table, json, jsonl, simple, csv")),
                    List.of(
                            "tickets requirements list FIX-1",
                            "tickets requirements list FIX-1 --format gherkin > fix-1.feature"),
                    RequirementPages::list);

    static final Command COVERAGE =
            new Command(
                    "requirements coverage",
                    "Show coverage, pass and verification rates, and a traceability matrix.",
                    "[TICKET] [options]",
                    "requirement_coverage",
                    List.of(
                            TICKET,
                            EPIC,
                            option("--limit -n", "limit", ValueType.WHOLE, "At most so many")),
                    List.of("tickets requirements coverage --epic USER-1"),
                    (arguments, session) ->
                            session.answer(
                                    "requirement_coverage",
                                    arguments.without(),
                                    output -> coverage(output, session.terminal())));

    private RequirementPages() {}

    private static int list(Arguments arguments, Session session) {
        boolean isFiltered = arguments.has("kind") || arguments.has("status");
        String view =
                session.format().isJson()
                        ? Words.of(session.format())
                        : arguments.text("view").orElse(isFiltered ? "table" : "summary");
        Arguments asked = new Arguments(arguments.command(), arguments.without("view").values());
        return switch (view) {
            case "summary" ->
                    session.answer(
                            "requirement_coverage",
                            asked.without("kind", "status", "limit"),
                            output -> RequirementSummary.print(output, session.terminal()));
            case "detailed" -> detailed(asked, session);
            case "gherkin" ->
                    session.answer(
                            "requirement_list",
                            asked.with("format", Node.text("gherkin")).without(),
                            output -> {
                                String text = Values.text(output, "gherkin");
                                session.terminal().print(Terminal.block(text, ""));
                                return ExitCode.OK;
                            });
            default -> rows(asked, view, session);
        };
    }

    private static int detailed(Arguments asked, Session session) {
        if (!asked.has("ticket_id")) {
            return rows(asked, "table", session);
        }
        var ticket = new LinkedHashMap<String, Node>();
        ticket.put("id", Node.text(asked.text("ticket_id").orElse("")));
        return session.answer(
                "ticket_get",
                new Node.Fields(ticket),
                output -> {
                    Terminal terminal = session.terminal();
                    section(terminal, "Requirements", SpecificationPage.requirements(output));
                    section(terminal, "User Stories", SpecificationPage.stories(output));
                    section(terminal, "Expected Results", SpecificationPage.results(output));
                    section(terminal, "Test Scenarios", SpecificationPage.scenarios(output));
                    return ExitCode.OK;
                });
    }

    private static void section(Terminal terminal, String heading, List<String> lines) {
        terminal.print(terminal.bold(heading + ":"));
        if (lines.isEmpty()) {
            terminal.print("  none");
        }
        lines.forEach(it -> terminal.print(("  " + Terminal.line(it)).stripTrailing()));
    }

    private static int rows(Arguments asked, String view, Session session) {
        Format format =
                Words.find(Format.class, view)
                        .orElseThrow(() ->
                                new Problem.InvalidArgument(
                                                "format",
                                                "--format "
                                                        + Quoted.text(view)
                                                        + " is not one of "
                                                        + String.join(", ", VIEWS),
                                                Closest.suggestion(view, VIEWS))
                                        .toException());
        return shown(
                asked,
                session.in(format),
                output -> {
                    List<Node.Fields> rows = Values.objects(output, "items");
                    Terminal terminal = session.terminal();
                    switch (format) {
                        case JSON, JSONL ->
                                session.in(format).json(new Node.Items(List.copyOf(rows)));
                        case SIMPLE -> rows.forEach(it -> terminal.print(simple(it)));
                        case CSV -> TicketRows.csv(FIELDS, rows, terminal);
                        case TABLE -> table(rows, terminal);
                    }
                    return ExitCode.OK;
                });
    }

    private static int shown(Arguments asked, Session session, ToIntFunction<Node.Fields> show) {
        return switch (session.call("requirement_list", asked.without())) {
            case Outcome.Done(Node.Fields output) -> show.applyAsInt(output);
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
        };
    }

    private static void table(List<Node.Fields> rows, Terminal terminal) {
        if (rows.isEmpty()) {
            terminal.print("No requirements found.");
            return;
        }
        List<List<String>> cells =
                rows.stream()
                        .map(it ->
                                List.of(
                                        Values.text(it, "id"),
                                        Values.text(it, "ticket_id"),
                                        Values.text(it, "kind"),
                                        Values.text(it, "status"),
                                        Width.cut(Terminal.line(Values.text(it, "title")), 50)))
                        .toList();
        List<String> lines =
                new Table(List.of("ID", "Ticket", "Kind", "Status", "Title"), cells).lines();
        terminal.print(terminal.bold(lines.getFirst()));
        lines.subList(1, lines.size()).forEach(terminal::print);
    }

    private static String simple(Node.Fields row) {
        return String.join(
                "\t",
                List.of("id", "ticket_id", "kind", "status", "title").stream()
                        .map(field -> Terminal.line(Values.text(row, field)))
                        .toList());
    }

    private static int coverage(Node.Fields output, Terminal terminal) {
        RequirementSummary.rates(output).forEach(terminal::print);
        List<Node.Fields> rows = Values.objects(output, "items");
        if (!rows.isEmpty()) {
            terminal.print("");
            List<List<String>> cells =
                    rows.stream()
                            .map(it ->
                                    List.of(
                                            Values.text(it, "epic_id"),
                                            Values.text(it, "ticket_id"),
                                            Values.text(it, "kind"),
                                            Values.text(it, "id"),
                                            Values.text(it, "status"),
                                            Values.text(it, "covers"),
                                            Width.cut(Terminal.line(Values.text(it, "title")), 40)))
                            .toList();
            new Table(List.of("Epic", "Ticket", "Kind", "ID", "Status", "Covers", "Title"), cells)
                    .lines()
                    .forEach(terminal::print);
        }
        return ExitCode.OK;
    }
}
