package dev.repotickets.tools.report;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.full.FullReport;
import dev.repotickets.core.workspace.Workspace;
import dev.repotickets.pages.report.ReportPage;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Work;
import dev.repotickets.tools.source.Target;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// `report html`
///
/// Days are those of UTC here: nobody knows where a caller is.
public final class HtmlReport {
    /// The name that the original gives it.
    public static final String USUAL = "ticket_report.html";

    private static final Work.Reading<Input, Answer> WORK = HtmlReport::run;

    public static final Tool<Input, Answer> TOOL =
            new Tool<>(
                    new ToolName("report", "html"),
                    "Write the report",
                    "Write the report of everything as one HTML file that needs no network.",
                    Effect.SETS,
                    Input.class,
                    Answer.class,
                    "{\"path\":\"ticket_report.html\"}",
                    WORK);

    public record Input(Optional<String> path) {}

    public record Answer(String path, int tickets, int bytes) {}

    private HtmlReport() {}

    private static Answer run(Input input, Call call) {
        String path = input.path().filter(it -> !it.isBlank()).orElse(USUAL);
        if (!path.toLowerCase(Locale.ROOT).endsWith(".html")) {
            throw new Problem.InvalidArgument(
                            "path",
                            "path " + Quoted.text(path) + " does not end with .html",
                            "A report replaces no file of another kind.")
                    .toException();
        }
        ReportPage page = page(call, ZoneOffset.UTC);
        byte[] bytes = page.render().bytes();
        Target.in(call.workspace().root()).write(path, bytes);
        return new Answer(path, page.report().status().total(), bytes.length);
    }

    /// The report as it stands, with the days of a zone.
    public static ReportPage page(Call call, ZoneId zone) {
        Workspace workspace = call.workspace();
        var clock = new Window.Clock(call.now(), zone);
        FullReport report =
                call.read(view -> FullReport.of(view, call.rules(), call.actor(), clock));
        String branch = workspace.branch();
        return new ReportPage(
                workspace.name(), branch.isEmpty() ? "tickets" : "branch " + branch, report);
    }
}
