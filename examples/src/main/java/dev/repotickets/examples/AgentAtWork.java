package dev.repotickets.examples;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.json.Json;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;

/// An agent inside a Java program: it calls the tools directly, without a protocol in between, and
/// gets the same answers as over MCP.
public record AgentAtWork(
        Toolbox toolbox, Workspaces workspaces, Actor agent, InstantSource clock) {

    /// Files what it found, does it, and closes it; gives the id of the ticket.
    public String fix(String title) {
        String id = text(call("ticket_create", object("title", title)), "id");
        call("ticket_update", object("id", id, "status", "in-progress", "assignee", agent.name()));
        call("ticket_journal", object("id", id, "content", "Found the cause"));
        call("ticket_close", object("id", id, "summary", "Fixed"));
        return id;
    }

    private Node.Fields call(String tool, Node.Fields arguments) {
        Call call = new Call(workspaces, Optional.of(agent), clock.instant());
        return switch (toolbox.call(tool, arguments, call)) {
            case Outcome.Done(Node.Fields output) -> output;
            case Outcome.Failed(String _, Problem problem) -> throw problem.toException();
        };
    }

    private static Node.Fields object(String... namesAndTexts) {
        var fields = new LinkedHashMap<String, Node>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            fields.put(namesAndTexts[i], Node.text(namesAndTexts[i + 1]));
        }
        return new Node.Fields(fields);
    }

    private static String text(Node.Fields fields, String name) {
        Node value = fields.values().getOrDefault(name, Node.Nothing.NOTHING);
        return value instanceof Node.Text(String text) ? text : Json.write(value);
    }
}
