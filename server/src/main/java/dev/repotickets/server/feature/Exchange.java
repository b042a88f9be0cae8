package dev.repotickets.server.feature;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Principal;
import java.util.Optional;

/// One request as whoever answers it sees it, whichever version of the protocol it came in.
public interface Exchange {

    Principal principal();

    /// How far the work is. It goes nowhere where the client did not ask to hear of it.
    ///
    /// @param done grows with every call
    /// @param total what `done` will be in the end, where that is known
    void progress(long done, Optional<Long> total, String message);

    /// A message for the client's log, at one of the levels of RFC 5424 (debug to emergency). It
    /// goes nowhere where the client did not ask for it.
    void log(String level, Node data);

    /// True where the client said that it can answer such a question.
    boolean can(Ability ability);

    /// True where the client said that it shows pages in a frame of its own (MCP Apps).
    boolean showsPages();

    /// What the client answered to the question of this name in [Answer.InputRequired], as it came:
    /// it is to be checked like any other input.
    Optional<Node.Fields> input(String name);

    /// What [Answer.InputRequired] gave along for this round; nobody can have changed it.
    Optional<String> state();
}
