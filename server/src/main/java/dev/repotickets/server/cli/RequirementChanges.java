package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.optional;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.tree.Node;
import java.util.List;

/// The commands of the group `tickets requirements` that change what is there.
final class RequirementChanges {
    static final Command UPDATE =
            new Command(
                    "requirements update",
                    "Change an item by its id, or the specification as a whole; \"\" clears.",
                    "TICKET [ID] [options]",
                    "requirement_update",
                    List.of(
                            RequirementCommands.TICKET,
                            optional("id", ValueType.TEXT, "The item"),
                            option("--status -s", "status", ValueType.TEXT, "Its next status"),
                            option("--title -t", "title", ValueType.TEXT, "What it is"),
                            option("--description -d", "description", ValueType.BODY, "Markdown"),
                            option("--priority -p", "priority", ValueType.TEXT, "How urgent"),
                            option("--criteria -c", "criteria", ValueType.TEXTS, "Replaces all"),
                            option("--persona", "persona", ValueType.TEXT, "Of a story: who"),
                            option("--goal", "goal", ValueType.TEXT, "Of a story: what"),
                            option("--benefit", "benefit", ValueType.TEXT, "Of a story: why"),
                            option("--points", "points", ValueType.WHOLE, "Of a story; -1 clears"),
                            option("--method -m", "method", ValueType.TEXT, "Of a result"),
                            option("--notes -n", "notes", ValueType.BODY, "Of a result"),
                            option("--given -g", "given", ValueType.TEXTS, "Replaces all"),
                            option("--when -w", "when", ValueType.TEXTS, "Replaces all"),
                            option("--then", "then", ValueType.TEXTS, "Replaces all"),
                            option("--background -b", "background", ValueType.BODY, "Free text"),
                            option("--tags --tag", "tags", ValueType.LIST, "Replaces all"),
                            option(
                                    "--requirements-status",
                                    "requirements_status",
                                    ValueType.TEXT,
                                    "Of the ticket: draft, review, approved or complete"),
                            option(
                                    "--test-coverage",
                                    "test_coverage_percentage",
                                    ValueType.DECIMAL,
                                    "Of the ticket: from 0 to 100"),
                            option(
                                    "--if-rev",
                                    "if_rev",
                                    ValueType.TEXT,
                                    "Fail if it changed since this revision")),
                    List.of("tickets requirements update FIX-1 9b552b4f --status approved"),
                    RequirementChanges::update);

    static final Command REMOVE =
            new Command(
                    "requirements remove",
                    "Remove a requirement, story, result or scenario.",
                    "TICKET ID [--dry-run]",
                    "requirement_remove",
                    List.of(
                            RequirementCommands.TICKET,
                            positional("id", ValueType.TEXT, "The item"),
                            option(
                                    "--dry-run",
                                    "dry_run",
                                    ValueType.FLAG,
                                    "Only show what would happen")),
                    List.of("tickets requirements remove FIX-1 9b552b4f --dry-run"),
                    RequirementChanges::remove);

    static final Command VERIFY =
            new Command(
                    "requirements verify",
                    "Record that an expected result was verified, or that it failed.",
                    "TICKET RESULT [options]",
                    "requirement_verify",
                    List.of(
                            RequirementCommands.TICKET,
                            new Parameter(
                                    "id",
                                    List.of(),
                                    ValueType.TEXT,
                                    "RESULT",
                                    "The expected result",
                                    true),
                            option("--failed", "failed", ValueType.FLAG, "It does not hold"),
                            option("--notes -n", "notes", ValueType.BODY, "What was found"),
                            option(
                                    "--verified-by",
                                    "verified_by",
                                    ValueType.TEXT,
                                    "Who looked (default: you)")),
                    List.of("tickets requirements verify FIX-1 a808808c --notes \"Measured\""),
                    RequirementChanges::verify);

    static final Command IMPORT =
            new Command(
                    "requirements import",
                    "Set the status of scenarios from JUnit XML or Cucumber messages.",
                    "[FILE] [options]",
                    "requirement_import_results",
                    List.of(
                            new Parameter(
                                    "path", List.of(), ValueType.TEXT, "FILE", "The report", false),
                            option(
                                    "--content",
                                    "content",
                                    ValueType.BODY,
                                    "The report; - reads standard input"),
                            option(
                                    "--tag-prefix",
                                    "tag_prefix",
                                    ValueType.TEXT,
                                    "What stands before ids in tags")),
                    List.of("tickets requirements import target/surefire-reports/TEST-Login.xml"),
                    RequirementChanges::imported);

    private RequirementChanges() {}

    private static int update(Arguments arguments, Session session) {
        boolean isEmpty = arguments.without("ticket_id", "id", "if_rev").values().isEmpty();
        if (isEmpty && !session.format().isJson()) {
            session.terminal().print("No updates specified.");
            return ExitCode.OK;
        }
        return session.answer(
                "requirement_update",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    String id = Values.text(output, "id");
                    String changed = Values.text(output, "changed");
                    terminal.print(
                            changed.isEmpty()
                                    ? id + " is so already; nothing was changed."
                                    : "✓ Updated " + id + ": " + changed);
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static int remove(Arguments arguments, Session session) {
        return session.answer(
                "requirement_remove",
                arguments.without(),
                output -> {
                    boolean isRemoved = Values.text(output, "removed").equals("true");
                    session.terminal()
                            .print(
                                    (isRemoved ? "✓ Removed " : "Would remove ")
                                            + Values.text(output, "kind")
                                            + " "
                                            + Values.text(output, "id")
                                            + " from ticket "
                                            + Values.text(output, "ticket_id")
                                            + ": "
                                            + Terminal.line(Values.text(output, "title")));
                    return ExitCode.OK;
                });
    }

    private static int verify(Arguments arguments, Session session) {
        Arguments said =
                arguments.flag("failed") ? arguments.with("passed", Node.truth(false)) : arguments;
        return session.answer(
                "requirement_verify",
                said.without("failed"),
                output -> {
                    Terminal terminal = session.terminal();
                    terminal.print(
                            "✓ Marked expected result "
                                    + Values.text(output, "id")
                                    + " as "
                                    + Values.text(output, "status"));
                    RequirementCommands.line(
                            terminal, "Verified by", Values.text(output, "verified_by"));
                    RequirementCommands.line(terminal, "Notes", arguments.text("notes").orElse(""));
                    boolean isMet = Values.text(output, "ticket_acceptance_met").equals("true");
                    terminal.print("Acceptance Criteria Met: " + (isMet ? "✅" : "❌"));
                    Values.items(output, "unmet")
                            .forEach(it -> terminal.print("  " + Terminal.line(Values.text(it))));
                    TicketCommands.warn(output, terminal);
                    return ExitCode.OK;
                });
    }

    private static int imported(Arguments arguments, Session session) {
        return session.answer(
                "requirement_import_results",
                arguments.without(),
                output -> {
                    Terminal terminal = session.terminal();
                    terminal.print(
                            "✓ Matched "
                                    + Values.text(output, "matched")
                                    + " tests: "
                                    + Values.text(output, "passing")
                                    + " passing, "
                                    + Values.text(output, "failing")
                                    + " failing, "
                                    + Values.text(output, "changed")
                                    + " changed");
                    names(terminal, "Unmatched", output, "unmatched");
                    names(terminal, "Ambiguous", output, "ambiguous");
                    if (Values.isPresent(output, "hint")) {
                        String hint = SpokenCalls.asCommands(Values.text(output, "hint"));
                        terminal.hint(Terminal.line(hint));
                    }
                    return ExitCode.OK;
                });
    }

    private static void names(Terminal terminal, String word, Node.Fields output, String field) {
        Values.items(output, field)
                .forEach(it -> terminal.print(word + ": " + Terminal.line(Values.text(it))));
    }
}
