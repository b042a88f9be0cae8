package dev.repotickets.tools.executor;

import java.util.List;

/// How a try ended.
public sealed interface Verdict {

    /// @param artifacts paths or addresses
    record Completed(String output, List<String> artifacts) implements Verdict {
        public Completed(String output) {
            this(output, List.of());
        }
    }

    /// @param retry false where nobody else would do better
    record Failed(String error, boolean retry) implements Verdict {}

    /// It did not work, and the agent could do nothing about it: a machine, a network, an end of
    /// this program. It goes back to the queue and says nothing of the agent.
    record Disturbed(String error) implements Verdict {}
}
