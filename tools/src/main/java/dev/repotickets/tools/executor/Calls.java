package dev.repotickets.tools.executor;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Toolbox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Calls of tools that must not be lost: where another process holds the lock, they are said again.
///
/// @param call a new call, with the moment in which it is made
/// @param pauses waits between two tries
public record Calls(Toolbox toolbox, Supplier<Call> call, Pauses pauses) {
    private static final int MOST = 20;

    /// Waits a little; for the `n`th time from 0.
    @FunctionalInterface
    public interface Pauses {
        void pause(int n);

        /// From 50 ms, doubled each time up to 5 s.
        Pauses USUAL =
                n -> {
                    try {
                        Thread.sleep(Math.min(5_000, 50L << Math.min(n, 7)));
                    } catch (InterruptedException _) {
                        // What is to be written comes before the end.
                        Thread.currentThread().interrupt();
                    }
                };
    }

    Outcome call(String tool, Map<String, Node> arguments) {
        Outcome outcome = once(tool, arguments);
        for (int n = 0; n < MOST && isBusy(outcome); n++) {
            pauses.pause(n);
            outcome = once(tool, arguments);
        }
        return outcome;
    }

    static Map<String, Node> with(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Node>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], node(namesAndValues[i + 1]));
        }
        return fields;
    }

    private Outcome once(String tool, Map<String, Node> arguments) {
        return toolbox.call(tool, new Node.Fields(arguments), call.get());
    }

    private static boolean isBusy(Outcome outcome) {
        return outcome instanceof Outcome.Failed(String _, Problem.Locked _);
    }

    private static Node node(Object value) {
        return switch (value) {
            case Node node -> node;
            case Number number -> Node.number(number.longValue());
            case Boolean truth -> new Node.Truth(truth);
            default -> Node.text(value.toString());
        };
    }
}
