package dev.repotickets.server.offer.tool;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Ability;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls of tools through one view: allowed or not, asked for first or not, and then made.
final class ToolCalls {
    private static final int MOST_NAMED = 10;

    private final Caller caller;
    private final Permission permission;

    ToolCalls(Caller caller, View view) {
        this.caller = caller;
        this.permission = new Permission(view);
    }

    Answer call(Tool<?, ?> tool, Map<String, Node> arguments, Exchange exchange) {
        List<Involved> involved = Involved.in(caller.toolbox(), tool, arguments);
        Optional<String> refusal = permission.refusal(involved, exchange);
        if (refusal.isPresent()) {
            return new Answer.Complete(ToolResult.failure(refusal.get()));
        }
        boolean asks =
                exchange.can(Ability.ELICITATION)
                        && !isDryRun(arguments)
                        && involved.stream().anyMatch(Involved::destroys);
        return asks ? asked(tool, arguments, involved, exchange) : run(tool, arguments, exchange);
    }

    private Answer asked(
            Tool<?, ?> tool,
            Map<String, Node> arguments,
            List<Involved> involved,
            Exchange exchange) {
        if (Confirmation.isAnswered(exchange)) {
            return Confirmation.isGiven(exchange)
                    ? run(tool, arguments, exchange)
                    : new Answer.Complete(ToolResult.failure(Confirmation.REFUSED));
        }
        Call call = caller.call(exchange);
        if (rehearsed(tool, arguments, call) instanceof Outcome.Failed failed) {
            return new Answer.Complete(ToolResult.of(failed));
        }
        List<String> doomed = new Doomed(caller, call).lines(involved);
        return Confirmation.question(Confirmation.message(doomed, MOST_NAMED));
    }

    private Answer run(Tool<?, ?> tool, Map<String, Node> arguments, Exchange exchange) {
        Call call = caller.call(exchange).toldTo(exchange::progress);
        Outcome outcome =
                caller.toolbox().call(tool.name().mcp(), new Node.Fields(arguments), call);
        return new Answer.Complete(ToolResult.of(outcome));
    }

    /// Nobody is asked about a call that would fail anyway. What cannot be rehearsed counts as one
    /// that would not.
    private Outcome rehearsed(Tool<?, ?> tool, Map<String, Node> arguments, Call call) {
        boolean isInParts = Node.truth(false).equals(arguments.get("atomic"));
        boolean takesDryRun =
                tool.inputSchema().values().get("properties") instanceof Node.Fields properties
                        && properties.values().containsKey("dry_run");
        if (isInParts || !takesDryRun) {
            return new Outcome.Done(new Node.Fields(Map.of()));
        }
        var dry = new LinkedHashMap<>(arguments);
        dry.put("dry_run", Node.truth(true));
        dry.remove("idempotency_key");
        return caller.toolbox().call(tool.name().mcp(), new Node.Fields(dry), call);
    }

    private static boolean isDryRun(Map<String, Node> arguments) {
        return Node.truth(true).equals(arguments.get("dry_run"));
    }
}
