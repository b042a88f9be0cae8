package dev.repotickets.tools;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;

/// How a call ended. Each door has one exhaustive switch over it.
public sealed interface Outcome {

    record Done(Node.Fields output) implements Outcome {}

    /// Nothing was changed. `tool` is the name of the one that was called.
    record Failed(String tool, Problem problem) implements Outcome {

        /// The whole story in one text, because some clients show nothing else.
        public String text() {
            String line = problem.code().word() + ": " + problem.message();
            return problem.advice().isEmpty() ? line : line + "\n" + problem.advice();
        }
    }
}
