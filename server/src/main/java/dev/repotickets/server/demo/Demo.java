package dev.repotickets.server.demo;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `tickets demo`: a new git repository, the MCP server on it, and an agent that does a piece of
/// work; then what all that left in the repository.
public final class Demo {
    private final Path program;
    private final PrintStream out;

    /// `program` is the launcher, `bin/tickets`.
    public Demo(Path program, PrintStream out) {
        this.program = program;
        this.out = out;
    }

    /// Runs it in a folder that is new and empty.
    public void run(Path folder) throws IOException {
        repository(folder);
        heading("1. A new git repository");
        out.println("   " + folder);
        try (Agent agent = Agent.start(program, folder)) {
            heading("2. An agent connects to `tickets mcp` over stdio");
            Node.Fields hello =
                    agent.ask(
                            "initialize",
                            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                                    + "\"clientInfo\":{\"name\":\"demo\",\"version\":\"1\"}}");
            agent.tell("notifications/initialized");
            out.println("   server   " + Json.write(part(hello, "serverInfo")));
            out.println("   protocol " + text(hello, "protocolVersion"));
            if (part(agent.ask("tools/list", "{}"), "tools")
                    instanceof Node.Items(List<Node> tools)) {
                out.println("   tools    " + tools.size());
            }
            heading("3. It sets up tickets and does a piece of work");
            work(agent);
        }
        heading("4. What is on disk now, versioned with the code");
        show(folder);
        heading("5. What to do next");
        next();
    }

    private void work(Agent agent) throws IOException {
        step(agent, "workspace_init", "{}");
        String id =
                text(
                        step(
                                agent,
                                "ticket_create",
                                "{\"title\":\"Fix login bug\",\"description\":\"Users can't login with"
                                        + " special characters\",\"priority\":\"high\",\"labels\":[\"bug\"],"
                                        + "\"criteria\":[\"a name with an apostrophe logs in\"]}"),
                        "id");
        step(
                agent,
                "ticket_update",
                "{\"id\":\"" + id + "\",\"status\":\"in-progress\",\"assignee\":\"demo\"}");
        step(
                agent,
                "ticket_comment",
                "{\"id\":\"" + id + "\",\"body\":\"The name is not escaped in the query.\"}");
        step(agent, "ticket_search", "{\"query\":\"login is:open\"}");
        step(
                agent,
                "ticket_close",
                "{\"id\":\"" + id + "\",\"summary\":\"Bound the name as a parameter\"}");
    }

    private Node.Fields step(Agent agent, String tool, String arguments) throws IOException {
        out.println("   -> " + tool + " " + arguments);
        Node.Fields answer = agent.call(tool, arguments);
        out.println("   <- " + Json.write(answer));
        return answer;
    }

    private void show(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(".tickets"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.println("   " + folder.relativize(file));
            }
        }
        Path ticket = folder.resolve(".tickets/tickets/01/FIX-1.yaml");
        out.println();
        Files.readAllLines(ticket).forEach(line -> out.println("   | " + line));
    }

    private void next() {
        out.println("   In a repository of yours:");
        out.println("     " + program + " init");
        out.println("     " + program + " create \"What is to be done\"");
        out.println("   Connect an assistant (claude, codex, cursor, vscode, gemini, zed):");
        out.println("     " + program + " setup claude");
        out.println("   For short, put it on your PATH:");
        out.println("     ln -s " + program + " ~/.local/bin/tickets");
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    /// What `git init` makes, as far as git needs it.
    private static void repository(Path folder) throws IOException {
        Path git = folder.resolve(".git");
        Files.createDirectories(git.resolve("objects"));
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(
                git.resolve("config"),
                "[core]\n\trepositoryformatversion = 0\n[user]\n\tname = Demo Agent\n\temail ="
                        + " demo@example.org\n");
    }

    private static Node part(Node.Fields fields, String name) {
        Map<String, Node> values = fields.values();
        return values.getOrDefault(name, Node.Nothing.NOTHING);
    }

    private static String text(Node.Fields fields, String name) {
        return part(fields, name) instanceof Node.Text(String value) ? value : "";
    }
}
