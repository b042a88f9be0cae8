package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.feature.Ability;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One request with what its client said of itself. The two eras fill it in differently.
///
/// @param progressToken what the client wants to hear of progress under
/// @param level messages from this level on go to the client; without one, none
/// @param inputs what the client answered so far, by the names of the questions
/// @param outlet where progress and messages go
record RequestExchange(
        Principal principal,
        Set<Ability> abilities,
        boolean showsPages,
        Optional<Node> progressToken,
        Optional<LogLevel> level,
        Map<String, Node.Fields> inputs,
        Optional<String> state,
        Outlet outlet)
        implements Exchange {

    @Override
    public void progress(long done, Optional<Long> total, String message) {
        progressToken.ifPresent(token -> {
            var params = new LinkedHashMap<String, Node>();
            params.put("progressToken", token);
            params.put("progress", Node.number(done));
            total.ifPresent(it -> params.put("total", Node.number(it)));
            params.put("message", Node.text(message));
            outlet.send(Reply.notification("notifications/progress", params));
        });
    }

    @Override
    public void log(String level, Node data) {
        Optional<LogLevel> serious = LogLevel.of(level);
        if (serious.isPresent() && this.level.filter(it -> it.admits(serious.get())).isPresent()) {
            var params = new LinkedHashMap<String, Node>();
            params.put("level", Node.text(level));
            params.put("logger", Node.text("repo-tickets"));
            params.put("data", data);
            outlet.send(Reply.notification("notifications/message", params));
        }
    }

    @Override
    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    @Override
    public Optional<Node.Fields> input(String name) {
        return Optional.ofNullable(inputs.get(name));
    }

    /// The same request with more answers of its client.
    RequestExchange with(Map<String, Node.Fields> answers, Optional<String> state) {
        var all = new LinkedHashMap<>(inputs);
        all.putAll(answers);
        return new RequestExchange(
                principal,
                abilities,
                showsPages,
                progressToken,
                level,
                Map.copyOf(all),
                state,
                outlet);
    }
}
