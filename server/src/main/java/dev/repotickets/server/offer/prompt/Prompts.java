package dev.repotickets.server.offer.prompt;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.OfferedPrompt;
import dev.repotickets.server.offer.resource.Caution;
import dev.repotickets.server.offer.resource.Lookup;
import dev.repotickets.server.offer.tool.Caller;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The prompts of one view: those whose tools it has.
public final class Prompts {
    static final List<PromptPlan> ALL =
            Stream.concat(PlanningPrompts.ALL.stream(), WorkPrompts.ALL.stream()).toList();

    private final Caller caller;
    private final List<PromptPlan> plans;
    private final Set<String> listed;

    /// `reachable` are the tools that the client can call, `listed` those that it sees by name.
    public Prompts(Caller caller, Set<String> reachable, Set<String> listed) {
        this.caller = caller;
        this.plans = ALL.stream().filter(it -> reachable.containsAll(it.tools())).toList();
        this.listed = Set.copyOf(listed);
    }

    public List<OfferedPrompt> offered() {
        return plans.stream().map(this::offered).toList();
    }

    List<PromptPlan> plans() {
        return plans;
    }

    private OfferedPrompt offered(PromptPlan plan) {
        var entry = new LinkedHashMap<String, Node>();
        entry.put("name", Node.text(plan.name()));
        entry.put("title", Node.text(plan.title()));
        entry.put("description", Node.text(plan.description()));
        entry.put(
                "arguments",
                new Node.Items(plan.arguments().stream().map(PromptArgument::entry).toList()));
        return new OfferedPrompt(
                plan.name(), entry, (arguments, exchange) -> use(plan, arguments, exchange));
    }

    private Answer use(PromptPlan plan, Map<String, Node> arguments, Exchange exchange) {
        Filled filled = Filled.of(plan, arguments);
        var lookup = new Lookup(caller, exchange);
        var text = new StringBuilder(plan.description()).append("\n\n");
        int number = 1;
        for (String step : plan.steps()) {
            text.append(number++).append(". ").append(filled.in(step)).append('\n');
        }
        if (!listed.containsAll(plan.tools())) {
            text.append("\nTools that you do not see: op_search finds them, op_read and op_write")
                    .append(" run them.\n");
        }
        if (!plan.data().isEmpty()) {
            text.append("\nHow things stand now. ").append(Caution.DATA).append('\n');
            plan.data().forEach(it -> append(text, it, filled, lookup));
        }
        var result = new LinkedHashMap<String, Node>();
        result.put("description", Node.text(plan.description()));
        result.put("messages", new Node.Items(List.of(message(text.toString()))));
        return new Answer.Complete(result);
    }

    /// JSON is one line here, so that no text in it can end the block.
    private static void append(
            StringBuilder text, PromptPlan.Data data, Filled filled, Lookup lookup) {
        var arguments = new LinkedHashMap<String, Node>();
        for (PromptPlan.Pair pair : data.arguments()) {
            String value = filled.in(pair.value());
            if (!value.isEmpty()) {
                arguments.put(pair.name(), argument(pair.name(), value));
            }
        }
        Map<String, Node> answer = lookup.read(data.tool(), arguments);
        text.append("\nData from ").append(data.tool()).append(":\n\n```json\n");
        text.append(Json.write(new Node.Fields(answer))).append("\n```\n");
    }

    private static Node argument(String name, String value) {
        return switch (name) {
            case "limit" -> Node.number(Long.parseLong(value));
            case "status", "priority", "include" ->
                    new Node.Items(Stream.of(value.split(",")).map(Node::text).toList());
            default -> Node.text(value);
        };
    }

    private static Node message(String text) {
        var content = new LinkedHashMap<String, Node>();
        content.put("type", Node.text("text"));
        content.put("text", Node.text(text));
        var message = new LinkedHashMap<String, Node>();
        message.put("role", Node.text("user"));
        message.put("content", new Node.Fields(content));
        return new Node.Fields(message);
    }
}
