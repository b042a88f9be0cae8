package dev.repotickets.server.offer.tool;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what a call would delete, in words for a person. Titles are other people's text: they are
/// quoted, on one line and short.
final class Doomed {
    private final Caller caller;
    private final Call call;

    Doomed(Caller caller, Call call) {
        this.caller = caller;
        this.call = call;
    }

    /// One line for each thing, in the order of the call.
    List<String> lines(List<Involved> involved) {
        return involved.stream().filter(Involved::destroys).flatMap(this::lines).toList();
    }

    private Stream<String> lines(Involved one) {
        String family = one.tool().name().family();
        String what =
                switch (family) {
                    case "backlog" -> "backlog item";
                    case "requirement" ->
                            "requirement of ticket " + text(one.arguments().get("ticket_id"));
                    default -> family;
                };
        return ids(one.arguments()).map(id -> what + " " + Quoted.text(id) + title(family, id));
    }

    private static Stream<String> ids(Map<String, Node> arguments) {
        if (arguments.get("ids") instanceof Node.Items(List<Node> ids)) {
            return ids.stream()
                    .flatMap(
                            it -> it instanceof Node.Text(String id) ? Stream.of(id) : Stream.of());
        }
        return arguments.get("id") instanceof Node.Text(String id) ? Stream.of(id) : Stream.of();
    }

    private String title(String family, String id) {
        Optional<String> tool =
                Optional.of(family + "_get").filter(it -> caller.toolbox().find(it).isPresent());
        if (tool.isEmpty()) {
            return "";
        }
        var arguments = new Node.Fields(Map.of("id", Node.text(id)));
        return switch (caller.toolbox().call(tool.get(), arguments, call)) {
            case Outcome.Done(Node.Fields output) -> titleIn(output.values());
            case Outcome.Failed _ -> "";
        };
    }

    private static String titleIn(Map<String, Node> output) {
        Node title = output.getOrDefault("title", output.get("name"));
        return title == null ? "" : ", " + text(title);
    }

    private static String text(@Nullable Node node) {
        return node instanceof Node.Text(String value) ? Quoted.text(value) : "";
    }
}
