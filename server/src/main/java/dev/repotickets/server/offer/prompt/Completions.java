package dev.repotickets.server.offer.prompt;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.Features.Completion;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.offer.resource.Lookup;
import dev.repotickets.server.offer.resource.Thing;
import dev.repotickets.server.offer.tool.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Values that fit what has been typed: first those that begin with it, then those that hold it,
/// then those whose title holds it.
public final class Completions {
    private static final int MOST = 100;
    private static final String GUIDES = "tickets://guide/{topic}";

    private final Caller caller;
    private final List<PromptPlan> plans;
    private final Set<String> tools;

    /// `tools` are those that the client can call.
    public Completions(Caller caller, Prompts prompts, Set<String> tools) {
        this.caller = caller;
        this.plans = prompts.plans();
        this.tools = Set.copyOf(tools);
    }

    public Completion of(Node.Fields reference, String argument, String typed, Exchange exchange) {
        Values values = values(reference, argument);
        if (!values.tool().isEmpty() && !tools.contains(values.tool())) {
            return new Completion(List.of(), 0, false);
        }
        return fitting(values.all(new Lookup(caller, exchange)), typed);
    }

    static Completion fitting(List<Values.Value> all, String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        var begin = new ArrayList<String>();
        var hold = new ArrayList<String>();
        var titled = new ArrayList<String>();
        for (Values.Value one : all) {
            String value = one.value().toLowerCase(Locale.ROOT);
            if (value.startsWith(sought)) {
                begin.add(one.value());
            } else if (value.contains(sought)) {
                hold.add(one.value());
            } else if (one.title().toLowerCase(Locale.ROOT).contains(sought)) {
                titled.add(one.value());
            }
        }
        List<String> found = Stream.of(begin, hold, titled).flatMap(List::stream).toList();
        return new Completion(
                found.stream().limit(MOST).toList(), found.size(), found.size() > MOST);
    }

    private Values values(Node.Fields reference, String argument) {
        Optional<Values> found =
                switch (text(reference, "type")) {
                    case "ref/prompt" -> ofPrompt(text(reference, "name"), argument);
                    case "ref/resource" -> ofTemplate(text(reference, "uri"), argument);
                    default ->
                            throw invalid(
                                    "ref.type "
                                            + Quoted.text(text(reference, "type"))
                                            + " is not ref/prompt or ref/resource");
                };
        return found.orElseThrow(() ->
                invalid("there is no argument " + Quoted.text(argument) + " to complete there"));
    }

    private Optional<Values> ofPrompt(String name, String argument) {
        PromptPlan plan =
                plans.stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> invalid("no prompt is called " + Quoted.text(name)));
        return plan.arguments().stream()
                .filter(it -> it.name().equals(argument))
                .findFirst()
                .map(PromptArgument::values);
    }

    private static Optional<Values> ofTemplate(String template, String argument) {
        if (template.equals(GUIDES)) {
            return argument.equals("topic") ? Optional.of(Values.TOPICS) : Optional.empty();
        }
        Thing thing =
                Stream.of(Thing.values())
                        .filter(it -> it.template().equals(template))
                        .findFirst()
                        .orElseThrow(() -> invalid("no template is " + Quoted.text(template)));
        return argument.equals("id") ? Optional.of(Values.of(thing)) : Optional.empty();
    }

    private static String text(Node.Fields reference, String field) {
        return reference.values().get(field) instanceof Node.Text(String value) ? value : "";
    }

    private static FeatureException invalid(String message) {
        return new FeatureException(RpcError.INVALID_PARAMS, message);
    }
}
