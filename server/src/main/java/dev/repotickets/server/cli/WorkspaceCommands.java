package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.optional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The commands about the workspace as a whole.
final class WorkspaceCommands {
    static final Command INIT =
            new Command(
                    "init",
                    "Set up tickets in this repository.",
                    "[--prefix PREFIX]",
                    "workspace_init",
                    List.of(
                            option(
                                    "--prefix",
                                    "prefix",
                                    ValueType.TEXT,
                                    "One prefix for all ids, for example TICKET"),
                            option(
                                    "--force",
                                    "force",
                                    ValueType.FLAG,
                                    "Refused: nothing here deletes your tickets")),
                    List.of("tickets init", "tickets init --prefix TICKET"),
                    WorkspaceCommands::init);

    static final Command CONFIG =
            new Command(
                    "config",
                    "Show or change the settings.",
                    "[--show | get KEY | set KEY VALUE]",
                    "workspace_config_get",
                    List.of(
                            optional("words", ValueType.TEXTS, "get KEY, or set KEY VALUE"),
                            option(
                                    "--show",
                                    "show",
                                    ValueType.FLAG,
                                    "Show all settings (the default)")),
                    List.of(
                            "tickets config",
                            "tickets config set default_priority high",
                            "tickets config set statuses '[\"open\",{\"review\":\"active\"},\"closed\"]'"),
                    WorkspaceCommands::config);

    static final Command PRIME =
            new Command(
                    "prime",
                    "What an agent should know at the beginning of a session.",
                    "[AGENT]",
                    "workspace_prime",
                    List.of(optional("agent_id", ValueType.TEXT, "Whose work to show")),
                    List.of("tickets prime"),
                    (arguments, session) ->
                            session.answer(
                                    "workspace_prime",
                                    arguments.without(),
                                    output -> {
                                        Priming.of(output).stream()
                                                .map(Terminal::line)
                                                .forEach(session.terminal()::print);
                                        return ExitCode.OK;
                                    }));

    static final Command OP =
            new Command(
                    "op",
                    "Run any tool by its name; without one, list them all.",
                    "[NAME] [ARGUMENTS as JSON, or - for standard input]",
                    "",
                    List.of(
                            optional("name", ValueType.TEXT, "The tool"),
                            optional(
                                    "input",
                                    ValueType.BODY,
                                    "Its arguments as JSON; - reads standard input"),
                            option("--args", "input", ValueType.BODY, "The same")),
                    List.of(
                            "tickets op",
                            "tickets op ticket_update --args '{\"id\":\"FIX-1\",\"points\":3}'"),
                    Operations::run);

    private WorkspaceCommands() {}

    private static int init(Arguments arguments, Session session) {
        if (arguments.flag("force")) {
            return session.failed(
                    new Problem.PreconditionFailed(
                            "--force is not known here: nothing deletes your tickets",
                            "Run tickets init without it."));
        }
        Outcome outcome = session.call("workspace_init", arguments.without());
        return switch (outcome) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                String path = Values.text(output, "path");
                if (!Values.text(output, "created").equals("true")) {
                    session.failed(
                            new Problem.AlreadyExists(
                                    "Tickets directory already exists: " + path,
                                    "Nothing was changed. Go on with: tickets list"));
                    yield ExitCode.FAILED;
                }
                if (session.format().isJson()) {
                    session.json(output);
                } else {
                    session.terminal().print("Initialized tickets in " + path);
                    session.terminal().print("✓ Tickets initialized successfully");
                    session.terminal().hint("Next: tickets create \"What is to be done\"");
                }
                yield ExitCode.OK;
            }
        };
    }

    private static int config(Arguments arguments, Session session) {
        List<String> words = arguments.texts("words");
        if (words.isEmpty() || words.equals(List.of("show"))) {
            return show(session, "");
        }
        if (words.getFirst().equals("get") && words.size() == 2) {
            return show(session, words.get(1));
        }
        if (words.getFirst().equals("set") && words.size() == 3) {
            var fields = new LinkedHashMap<String, Node>();
            fields.put("key", Node.text(words.get(1)));
            fields.put("value", Node.text(words.get(2)));
            return session.answer(
                    "workspace_config_set",
                    new Node.Fields(fields),
                    output -> {
                        session.terminal()
                                .print(
                                        "✓ "
                                                + Terminal.line(Values.text(output, "key"))
                                                + ": "
                                                + Terminal.line(Values.text(output, "value")));
                        return ExitCode.OK;
                    });
        }
        return session.failed(
                new Problem.InvalidArgument(
                        "arguments",
                        "config takes nothing, get KEY, or set KEY VALUE",
                        "See: tickets config --help"));
    }

    private static int show(Session session, String key) {
        return session.answer(
                "workspace_config_get",
                new Node.Fields(Map.of()),
                settings -> {
                    Terminal terminal = session.terminal();
                    if (!key.isEmpty() && !settings.values().containsKey(key)) {
                        return session.failed(
                                new Problem.NotFound("setting", key, "See: tickets config"));
                    }
                    settings.values().keySet().stream()
                            .filter(it -> key.isEmpty() ? !it.equals("problems") : it.equals(key))
                            .forEach(it ->
                                    terminal.print(
                                            ((key.isEmpty() ? it + ": " : "")
                                                            + Terminal.line(shown(settings, it)))
                                                    .stripTrailing()));
                    Values.items(settings, "problems")
                            .forEach(it ->
                                    terminal.hint("Warning: " + Terminal.line(Values.text(it))));
                    return ExitCode.OK;
                });
    }

    private static String shown(Node.Fields settings, String key) {
        if (!key.equals("statuses")) {
            return Values.text(settings, key);
        }
        return String.join(
                ", ",
                Values.objects(settings, key).stream()
                        .map(it ->
                                Values.text(it, "name") + " (" + Values.text(it, "category") + ")")
                        .toList());
    }
}
