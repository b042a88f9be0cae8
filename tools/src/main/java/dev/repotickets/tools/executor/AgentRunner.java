package dev.repotickets.tools.executor;

import java.io.IOException;

/// Does the work of an agent: a function of this program, or another program.
///
/// It runs in a thread of its own and may take as long as it likes; it has to end when it is
/// interrupted. What it throws is a failed try.
@FunctionalInterface
public interface AgentRunner {
    Verdict run(Assignment assignment, Progress progress) throws IOException, InterruptedException;
}
