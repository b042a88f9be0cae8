package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.access.Token;
import dev.repotickets.server.access.TokenFile;
import dev.repotickets.server.access.TokenSecret;
import java.util.LinkedHashMap;
import java.util.List;

/// `tickets token`: who may ask a server of this user over HTTP. The tokens are the user's, not a
/// repository's; only their hashes are kept.
final class TokenCommands {
    private static final List<String> FIELDS = List.of("name", "scope", "created", "ending");

    static final Command ADD =
            new Command(
                    "token add",
                    "Make a token for a program and print it: it is shown this once.",
                    "NAME [--scope read|write|admin]",
                    "",
                    List.of(
                            positional(
                                    "name", ValueType.TEXT, "Whose it is; the actor in histories"),
                            option(
                                    "--scope",
                                    "scope",
                                    ValueType.TEXT,
                                    "read; write (the default); admin, to delete and import too")),
                    List.of("tickets token add ci --scope read", "tickets token add codebot"),
                    TokenCommands::add);
    static final Command LIST =
            new Command(
                    "token list",
                    "List the tokens, not what they are but how they end.",
                    "",
                    "",
                    List.of(),
                    List.of("tickets token list", "tickets token list --json"),
                    TokenCommands::list);
    static final Command REVOKE =
            new Command(
                    "token revoke",
                    "Make a token worthless from now on, for servers that run too.",
                    "NAME",
                    "",
                    List.of(positional("name", ValueType.TEXT, "The token")),
                    List.of("tickets token revoke ci"),
                    TokenCommands::revoke);

    private TokenCommands() {}

    private static int add(Arguments arguments, Session session) {
        String name = arguments.text("name").orElse("");
        Scope scope = scope(arguments.text("scope").orElse("write"));
        TokenSecret secret = TokenSecret.make(session.random());
        var token = Token.of(name, scope, secret, session.now());
        TokenFile.of(session.environment()).change(tokens -> tokens.with(token));
        if (session.format().isJson()) {
            var shown = new LinkedHashMap<>(row(token).values());
            shown.put("token", Node.text(secret.revealed()));
            session.json(new Node.Fields(shown));
        } else {
            session.terminal().print(secret.revealed());
            session.terminal()
                    .hint(
                            "Made token "
                                    + name
                                    + " ("
                                    + Words.of(scope)
                                    + "). Copy it now: it is not shown again.");
        }
        return ExitCode.OK;
    }

    private static int list(Arguments arguments, Session session) {
        List<Node.Fields> rows =
                TokenFile.of(session.environment()).read().tokens().stream()
                        .map(TokenCommands::row)
                        .toList();
        switch (session.format()) {
            case JSON, JSONL -> session.json(new Node.Items(List.copyOf(rows)));
            case CSV -> TicketRows.csv(FIELDS, rows, session.terminal());
            case SIMPLE ->
                    rows.forEach(row -> session.terminal().print(String.join("\t", cells(row))));
            case TABLE -> table(rows, session);
        }
        return ExitCode.OK;
    }

    private static void table(List<Node.Fields> rows, Session session) {
        Terminal terminal = session.terminal();
        if (rows.isEmpty()) {
            terminal.print("No tokens found.");
            return;
        }
        List<String> headings = List.of("NAME", "SCOPE", "CREATED", "ENDS WITH");
        List<String> lines =
                new Table(headings, rows.stream().map(row -> cells(row)).toList()).lines();
        terminal.print(terminal.bold(lines.getFirst()));
        lines.subList(1, lines.size()).forEach(terminal::print);
    }

    private static int revoke(Arguments arguments, Session session) {
        String name = arguments.text("name").orElse("");
        TokenFile.of(session.environment()).change(tokens -> tokens.without(name));
        if (session.format().isJson()) {
            var shown = new LinkedHashMap<String, Node>();
            shown.put("name", Node.text(name));
            shown.put("revoked", Node.truth(true));
            session.json(new Node.Fields(shown));
        } else {
            session.terminal().print("✓ Revoked token " + name);
        }
        return ExitCode.OK;
    }

    private static Scope scope(String word) {
        List<String> words = Words.of(Scope.class);
        return Words.find(Scope.class, word)
                .orElseThrow(() ->
                        new Problem.InvalidArgument(
                                        "scope",
                                        "--scope "
                                                + Quoted.text(word)
                                                + " is not one of "
                                                + String.join(", ", words),
                                        Closest.suggestion(word, words))
                                .toException());
    }

    private static Node.Fields row(Token token) {
        var row = new LinkedHashMap<String, Node>();
        row.put("name", Node.text(token.name()));
        row.put("scope", Node.text(Words.of(token.scope())));
        row.put("created", Node.text(token.created().toString()));
        row.put("ending", Node.text(token.ending()));
        return new Node.Fields(row);
    }

    private static List<String> cells(Node.Fields row) {
        return FIELDS.stream().map(field -> Terminal.line(Values.text(row, field))).toList();
    }
}
