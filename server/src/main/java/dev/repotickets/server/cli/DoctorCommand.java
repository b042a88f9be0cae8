package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.workspace.Repositories;
import dev.repotickets.tools.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `tickets doctor`: looks, and changes nothing.
final class DoctorCommand {
    static final Command COMMAND =
            new Command(
                    "doctor",
                    "Check that everything is in order; changes nothing.",
                    "",
                    "workspace_validate",
                    List.of(),
                    List.of("tickets doctor", "tickets doctor --json"),
                    DoctorCommand::run);

    /// One thing that was looked at: `ok`, `warning` or `error`.
    record Check(String name, String state, String detail) {}

    private DoctorCommand() {}

    private static int run(Arguments arguments, Session session) {
        var checks = new ArrayList<Check>();
        checks.add(new Check("java", "ok", Runtime.version().toString()));
        Optional<Vcs> vcs = Repositories.find(session.environment());
        checks.add(
                vcs.map(it ->
                                new Check(
                                        "repository",
                                        "ok",
                                        Words.of(it.repository().kind())
                                                + " at "
                                                + it.repository().root()))
                        .orElse(
                                new Check(
                                        "repository",
                                        "error",
                                        "no git, Mercurial or Jujutsu work tree holds this folder")));
        if (vcs.isPresent()) {
            workspace(session, checks);
        }
        boolean sound = checks.stream().noneMatch(it -> it.state().equals("error"));
        if (session.format().isJson()) {
            session.json(node(checks, sound));
        } else {
            List<List<String>> rows =
                    checks.stream().map(it -> List.of(it.state(), it.name(), it.detail())).toList();
            new Table(List.of("State", "What", "Detail"), rows)
                    .lines()
                    .forEach(session.terminal()::print);
        }
        return sound ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void workspace(Session session, List<Check> checks) {
        try {
            session.workspaces().open();
        } catch (ProblemException e) {
            checks.add(
                    new Check(
                            "tickets",
                            "error",
                            e.problem().message()
                                    + ". "
                                    + SpokenCalls.asCommands(e.problem().advice())));
            return;
        }
        String name = session.workspaces().open().identity().name();
        checks.add(new Check("identity", "ok", name));
        StateChecks.of(session).forEach(checks::add);
        switch (session.call("workspace_validate", new Node.Fields(Map.of()))) {
            case Outcome.Failed(String _, Problem problem) ->
                    checks.add(new Check("tickets", "error", problem.message()));
            case Outcome.Done(Node.Fields output) -> {
                checks.add(new Check("tickets", "ok", Values.text(output, "checked") + " read"));
                Values.objects(output, "findings")
                        .forEach(it ->
                                checks.add(
                                        new Check(
                                                Values.text(it, "subject"),
                                                Values.text(it, "severity"),
                                                Values.text(it, "message") + ". " + fix(it))));
            }
        }
    }

    private static String fix(Node.Fields finding) {
        return SpokenCalls.asCommands(Values.text(finding, "fix"));
    }

    private static Node node(List<Check> checks, boolean sound) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("ok", Node.truth(sound));
        fields.put(
                "checks",
                new Node.Items(
                        checks.stream()
                                .<Node>map(it -> {
                                    var check = new LinkedHashMap<String, Node>();
                                    check.put("name", Node.text(it.name()));
                                    check.put("state", Node.text(it.state()));
                                    check.put("detail", Node.text(it.detail()));
                                    return new Node.Fields(check);
                                })
                                .toList()));
        return new Node.Fields(fields);
    }
}
