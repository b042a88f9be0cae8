package dev.repotickets.server.feature;

import dev.repotickets.core.tree.Node;
import java.util.Map;
import java.util.Optional;

/// How a request ended, or what it needs to go on.
public sealed interface Answer {

    /// The result as the protocol shows it.
    record Complete(Map<String, Node> result) implements Answer {}

    /// The client is to be asked first; then the same request comes once more, with its answers.
    ///
    /// @param requests by name: `{method, params}` of an elicitation, a sampling or a list of roots
    /// @param state what the next round gets back unchanged
    record InputRequired(Map<String, Question> requests, Optional<String> state)
            implements Answer {}

    /// The rest takes its time: a client that knows tasks gets one, any other waits for it.
    record Later(OfferedTool.Handler rest) implements Answer {}

    /// One question to the client.
    record Question(Ability ability, Map<String, Node> params) {}
}
