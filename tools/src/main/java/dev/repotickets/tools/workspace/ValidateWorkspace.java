package dev.repotickets.tools.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Fault;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// `workspace validate`
public final class ValidateWorkspace {
    private static final int MOST = 100;

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

    /// How bad a finding is.
    public enum Severity {
        ERROR,
        WARNING
    }

    public record Finding(
            String code, Severity severity, String subject, String message, String fix) {}

    public record Findings(
            boolean ok,
            int checked,
            @Present @Doc("The first 100 at most") List<Finding> findings,
            int total) {}

    private ValidateWorkspace() {}

    private static Findings run(Input input, Call call) {
        Configuration rules = call.rules();
        List<Problem> settings = call.workspace().configurationProblems();
        return call.read(view -> {
            // Made in here, for a read that a writer came into is run again.
            var findings = new ArrayList<Finding>();
            settings.forEach(it -> findings.add(setting(it)));
            List<Ticket> all = view.all(Ticket.KIND);
            all.forEach(it -> view.facts(Ticket.KIND, it.key()));
            List<Epic> epics = view.all(Epic.KIND);
            epics.forEach(it -> view.facts(Epic.KIND, it.key()));
            BacklogChecks.readAll(view);
            TaskChecks.readAll(view);
            view.faults().forEach(it -> findings.add(fault(it)));
            check(view, all, rules, findings);
            checkEpics(view, all, epics, findings);
            BacklogChecks.check(view, rules, findings);
            TaskChecks.check(view, call, findings);
            boolean ok = findings.stream().noneMatch(it -> it.severity() == Severity.ERROR);
            List<Finding> first = findings.stream().limit(MOST).toList();
            return new Findings(
                    ok, all.size(), Budget.of(call).first(first, true), findings.size());
        });
    }

    private static Finding setting(Problem problem) {
        return new Finding(
                "setting", Severity.WARNING, "config.yaml", problem.message(), problem.advice());
    }

    private static Finding fault(Fault fault) {
        return new Finding(
                "unreadable",
                Severity.ERROR,
                fault.place(),
                fault.reason(),
                "Mend the file in an editor or with the version control system.");
    }

    private static void check(
            Reader view, List<Ticket> all, Configuration rules, List<Finding> findings) {
        Set<String> keys = all.stream().map(Ticket::key).collect(Collectors.toSet());
        Map<String, String> uids = new HashMap<>();
        for (Ticket ticket : all) {
            String other = uids.putIfAbsent(ticket.uid().value(), ticket.key());
            if (other != null) {
                findings.add(
                        new Finding(
                                "duplicate_uid",
                                Severity.ERROR,
                                ticket.key(),
                                "has the same uid as " + other,
                                "One of the two files is a copy; give one another uid or remove"
                                        + " it."));
            }
            checkConflict(view, Ticket.KIND, ticket.key(), findings);
            if (!ticket.isDeleted()) {
                checkWords(ticket, rules, findings);
                checkLinks(ticket, keys, findings);
            }
        }
    }

    static void checkConflict(Reader view, Kind<?> kind, String key, List<Finding> findings) {
        if (view.isConflicted(kind, key)) {
            findings.add(
                    new Finding(
                            "conflict_markers",
                            Severity.WARNING,
                            key,
                            "its file holds merge conflict markers; both sides are read",
                            "The next change of the " + kind.word() + " writes the merged file."));
        }
    }

    private static void checkWords(Ticket ticket, Configuration rules, List<Finding> findings) {
        String status = ticket.headline().status();
        String priority = ticket.headline().priority();
        if (!rules.statusNames().contains(status)) {
            findings.add(
                    new Finding(
                            "unknown_status",
                            Severity.WARNING,
                            ticket.key(),
                            "status \"" + status + "\" is not configured; it counts as open",
                            "ticket_update {\"id\":\"" + ticket.key() + "\",\"status\":\"open\"}"));
        }
        if (!rules.priorities().contains(priority)) {
            findings.add(
                    new Finding(
                            "unknown_priority",
                            Severity.WARNING,
                            ticket.key(),
                            "priority \"" + priority + "\" is not configured; it counts as lowest",
                            "ticket_update {\"id\":\""
                                    + ticket.key()
                                    + "\",\"priority\":\"medium\"}"));
        }
    }

    private static void checkLinks(Ticket ticket, Set<String> keys, List<Finding> findings) {
        for (LinkType type : LinkType.values()) {
            ticket.links().others(type).stream()
                    .filter(other -> !keys.contains(other.value()))
                    .forEach(other ->
                            findings.add(
                                    new Finding(
                                            "dangling_link",
                                            Severity.WARNING,
                                            ticket.key(),
                                            "points at " + other + ", which is not here",
                                            "Merge the branch that has it, or"
                                                    + " ticket_unlink.")));
        }
    }

    /// A ticket may name an epic that was deleted: it is back in it when that is restored.
    private static void checkEpics(
            Reader view, List<Ticket> tickets, List<Epic> epics, List<Finding> findings) {
        epics.forEach(it -> checkConflict(view, Epic.KIND, it.key(), findings));
        Set<String> keys = Set.copyOf(view.keys(Epic.KIND));
        for (Ticket ticket : tickets) {
            String epic = ticket.plan().epicId().map(EpicId::value).orElse("");
            if (!ticket.isDeleted() && !epic.isEmpty() && !keys.contains(epic)) {
                findings.add(
                        new Finding(
                                "dangling_epic",
                                Severity.WARNING,
                                ticket.key(),
                                "names the epic " + epic + ", which is not here",
                                "Merge the branch that has it, or: ticket_update {\"id\":\""
                                        + ticket.key()
                                        + "\",\"epic_id\":\"\"}"));
            }
        }
    }
}
