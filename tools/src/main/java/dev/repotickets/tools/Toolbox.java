package dev.repotickets.tools;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.IdempotencyKey;
import dev.repotickets.core.store.Revision;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All tools in their fixed order, and the one way to call them, whatever door a call came through.
public final class Toolbox {
    private final List<Family> families;
    private final Watch watch;

    /// Hears of every call of a tool when it has ended, with the word of its problem, or `ok`.
    public interface Watch {
        void ended(ToolName tool, String outcome);
    }

    private Toolbox(List<Family> families, Watch watch) {
        this.families = families;
        this.watch = watch;
    }

    /// Of these tools, which are there already.
    public static Toolbox of(List<Tool<?, ?>> tools) {
        Set<String> words =
                tools.stream().map(it -> it.name().family()).collect(Collectors.toSet());
        return ofFamilies(List.of(new Family(words, () -> tools)));
    }

    public static Toolbox ofFamilies(List<Family> families) {
        return new Toolbox(families, (_, _) -> {});
    }

    /// The same tools, and somebody who hears of their calls. A rehearsal counts as a call; a step
    /// of a batch does not. What ends with a fault of ours is `fault`.
    public Toolbox watched(Watch other) {
        return new Toolbox(families, other);
    }

    public List<Tool<?, ?>> tools() {
        return families.stream().flatMap(it -> it.tools().get().stream()).toList();
    }

    /// The tool of that name in any of its spellings.
    public Optional<Tool<?, ?>> find(String name) {
        String full = name.replace('.', '_').replace(' ', '_');
        int end = full.indexOf('_');
        String word = end < 0 ? full : full.substring(0, end);
        for (Family family : families) {
            if (family.words().contains(word)) {
                for (Tool<?, ?> tool : family.tools().get()) {
                    if (tool.name().mcp().equals(full)) {
                        return Optional.of(tool);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The problem of asking for a tool that does not exist.
    public Problem unknown(String name) {
        List<String> names = tools().stream().map(it -> it.name().mcp()).toList();
        return new Problem.NotFound("tool", name, Closest.suggestion(name, names));
    }

    public Outcome call(String name, Node arguments, Call call) {
        Optional<Tool<?, ?>> tool = find(name);
        if (tool.isEmpty()) {
            return new Outcome.Failed(name, unknown(name));
        }
        String word = "fault";
        try {
            Outcome outcome = outcome(tool.get(), arguments, call);
            word =
                    switch (outcome) {
                        case Outcome.Done _ -> "ok";
                        case Outcome.Failed(String _, Problem problem) -> problem.code().word();
                    };
            return outcome;
        } finally {
            watch.ended(tool.get().name(), word);
        }
    }

    private Outcome outcome(Tool<?, ?> tool, Node arguments, Call call) {
        try {
            return new Outcome.Done(run(tool, arguments, call));
        } catch (DryRun e) {
            return new Outcome.Done(e.output());
        } catch (ProblemException e) {
            return new Outcome.Failed(tool.name().mcp(), taught(e.problem(), tool));
        }
    }

    private Node.Fields run(Tool<?, ?> tool, Node arguments, Call call) {
        if (!tool.isOneWrite(arguments)) {
            return tool.run(arguments, call, new Apart(call));
        }
        Call at = call.atOneMoment();
        Function<Writer, Node.Fields> work =
                tx -> tool.write(arguments, at, tx, new Together(at, tx));
        Optional<IdempotencyKey> key = idempotencyKey(tool, arguments);
        if (key.isEmpty()) {
            return at.workspace().store().write(work);
        }
        String answer = at.workspace().store().writeOnce(key.get(), work.andThen(Json::write));
        return (Node.Fields) Json.parse(answer);
    }

    private Tool<?, ?> known(String name) {
        return find(name).orElseThrow(() -> unknown(name).toException());
    }

    /// Steps of one write. A step that throws has to end the whole of it.
    private final class Together implements Steps {
        private final Call call;
        private final Writer tx;

        Together(Call call, Writer tx) {
            this.call = call;
            this.tx = tx;
        }

        @Override
        public Tool<?, ?> tool(String name) {
            return known(name);
        }

        @Override
        public Node.Fields run(Tool<?, ?> tool, Node arguments) {
            return tool.write(arguments, call, tx, this);
        }
    }

    /// Steps that each are a call of their own.
    private final class Apart implements Steps {
        private final Call call;

        Apart(Call call) {
            this.call = call;
        }

        @Override
        public Tool<?, ?> tool(String name) {
            return known(name);
        }

        @Override
        public Node.Fields run(Tool<?, ?> tool, Node arguments) {
            return Toolbox.this.run(tool, arguments, call);
        }
    }

    private static Optional<IdempotencyKey> idempotencyKey(Tool<?, ?> tool, Node arguments) {
        if (tool.takesIdempotencyKey()
                && arguments instanceof Node.Fields(Map<String, Node> values)
                && values.get("idempotency_key") instanceof Node.Text(String key)) {
            String call = tool.name() + " " + Json.write(ordered(arguments));
            String digest = Revision.of(call.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new IdempotencyKey(key, digest));
        }
        return Optional.empty();
    }

    /// The same with all names in order, for a caller need not repeat a call letter by letter.
    private static Node ordered(Node node) {
        return switch (node) {
            case Node.Fields(Map<String, Node> values) -> {
                var ordered = new TreeMap<String, Node>();
                values.forEach((name, value) -> ordered.put(name, ordered(value)));
                yield new Node.Fields(ordered);
            }
            case Node.Items(List<Node> values) ->
                    new Node.Items(values.stream().map(Toolbox::ordered).toList());
            default -> node;
        };
    }

    /// Adds a call that works where the arguments were the trouble.
    private static Problem taught(Problem problem, Tool<?, ?> tool) {
        List<String> advice = new ArrayList<>();
        if (!problem.advice().isEmpty()) {
            advice.add(problem.advice());
        }
        String example = "Example: " + tool.name() + " " + tool.example();
        return switch (problem) {
            case Problem.InvalidArgument(String field, String message, String _)
                    when !field.equals("idempotency_key") -> {
                advice.add(example);
                yield new Problem.InvalidArgument(field, message, String.join(" ", advice));
            }
            case Problem.UnknownArgument(String field, String message, String _) -> {
                advice.add(example);
                yield new Problem.UnknownArgument(field, message, String.join(" ", advice));
            }
            default -> problem;
        };
    }
}
