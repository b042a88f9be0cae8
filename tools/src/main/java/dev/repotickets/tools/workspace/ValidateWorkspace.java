package dev.repotickets.tools.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.CacheFigures;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Counted;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.List;

/// `workspace validate`
public final class ValidateWorkspace {
    private static final int MOST = 100;
    private static final int CHECKS = 4;

    public static final Tool<Input, Findings> TOOL =
            Tool.reading(
                    new ToolName("workspace", "validate"),
                    "Check all files",
                    "Check that every file can be read, dangling references, settings,"
                            + " merge-conflict markers; lists fixes.",
                    Input.class,
                    Findings.class,
                    "{}",
                    ValidateWorkspace::run);

    public record Input() {}

    public record Findings(
            boolean ok,
            int checked,
            @Present @Doc("The first 100 at most") List<Finding> findings,
            int total,
            List<CacheFigures> caches) {}

    private ValidateWorkspace() {}

    private static Findings run(Input input, Call call) {
        List<Problem> settings = call.workspace().configurationProblems();
        return call.read(view -> {
            var counted = new Counted(call.progress(), parts(view));
            List<Finding> findings = findings(view, call, settings, counted);
            boolean ok = findings.stream().noneMatch(it -> it.severity() == Finding.Severity.ERROR);
            List<Finding> first = findings.stream().limit(MOST).toList();
            return new Findings(
                    ok,
                    view.keys(Ticket.KIND).size(),
                    Budget.of(call).first(first, true),
                    findings.size(),
                    call.workspace().store().caches());
        });
    }

    /// How many parts [#findings] counts.
    static long parts(Reader view) {
        return (long) view.keys(Ticket.KIND).size() + view.keys(Epic.KIND).size() + CHECKS;
    }

    /// All that is found, in the order of files, tickets, epics, backlog.
    static List<Finding> findings(Reader view, Call call, List<Problem> settings, Counted counted) {
        Configuration rules = call.rules();
        var findings = new ArrayList<Finding>();
        settings.forEach(it -> findings.add(setting(it)));
        List<Ticket> all = view.all(Ticket.KIND);
        for (Ticket ticket : all) {
            view.facts(Ticket.KIND, ticket.key());
            counted.one("reading tickets");
        }
        List<Epic> epics = view.all(Epic.KIND);
        for (Epic epic : epics) {
            view.facts(Epic.KIND, epic.key());
            counted.one("reading epics");
        }
        BacklogChecks.readAll(view);
        TaskChecks.readAll(view);
        WorkflowChecks.readAll(view);
        counted.one("reading the rest");
        view.faults().forEach(it -> findings.add(fault(it)));
        TicketChecks.check(view, all, rules, findings);
        TicketChecks.checkEpics(view, all, epics, findings);
        counted.one("checking tickets");
        BacklogChecks.check(view, rules, findings);
        counted.one("checking the backlog");
        TaskChecks.check(view, call, findings);
        WorkflowChecks.check(view, findings);
        counted.one("checking tasks and workflows");
        return List.copyOf(findings);
    }

    private static Finding setting(Problem problem) {
        return Finding.warning("setting", "config.yaml", problem.message(), problem.advice());
    }

    private static Finding fault(Fault fault) {
        return Finding.error(
                "unreadable",
                fault.place(),
                fault.reason(),
                "Mend the file in an editor or with the version control system.");
    }
}
