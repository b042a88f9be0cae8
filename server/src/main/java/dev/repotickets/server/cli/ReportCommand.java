package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.pages.report.ReportPage;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.report.HtmlReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/// `tickets report`: the offline report, at a place of the user's own choice, with the days of
/// their own zone.
final class ReportCommand {
    static final Command COMMAND =
            new Command(
                    "report",
                    "Write everything to one HTML file that needs no network.",
                    "[options]",
                    "report_html",
                    List.of(
                            option(
                                    "--output -o",
                                    "path",
                                    ValueType.TEXT,
                                    "The file; default " + HtmlReport.USUAL),
                            option("--open", "open", ValueType.FLAG, "Show it in the browser"),
                            option("--no-open", "no_open", ValueType.FLAG, "Do not (the default)")),
                    List.of("tickets report", "tickets report -o build/report.html --open"),
                    ReportCommand::run);

    private ReportCommand() {}

    private static int run(Arguments given, Session session) {
        try {
            String name = given.text("path").orElse(HtmlReport.USUAL);
            var call =
                    new Call(
                            session.workspaces(),
                            session.actor(),
                            session.now(),
                            true,
                            session.sources());
            ReportPage page = HtmlReport.page(call, session.times().zone());
            byte[] bytes = page.render().bytes();
            Path file = new OutputFile(session.environment().folder(), name).write(bytes);
            int tickets = page.report().status().total();
            if (session.format().isJson()) {
                var fields = new LinkedHashMap<String, Node>();
                fields.put("path", Node.text(name));
                fields.put("tickets", Node.number(tickets));
                fields.put("bytes", Node.number(bytes.length));
                session.json(new Node.Fields(fields));
            } else {
                session.terminal()
                        .print(
                                "✓ Wrote the report of %d %s to %s (%d kB)"
                                        .formatted(
                                                tickets,
                                                tickets == 1 ? "ticket" : "tickets",
                                                Terminal.line(name),
                                                bytes.length / 1_000));
            }
            if (given.flag("open") && !given.flag("no_open")) {
                Browser.open(
                        file.toUri(), session.environment(), text -> session.terminal().hint(text));
            }
            return ExitCode.OK;
        } catch (ProblemException e) {
            return session.failed(e.problem());
        }
    }
}
