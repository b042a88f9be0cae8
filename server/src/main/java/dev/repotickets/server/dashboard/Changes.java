package dev.repotickets.server.dashboard;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.access.ScopeOf;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import java.util.Optional;
import java.util.function.Supplier;

/// The one way from a form to the tickets: a tool, called by whoever sent the form, as far as they
/// may.
final class Changes {
    private final Supplier<Toolbox> toolbox;
    private final boolean readOnly;

    /// `readOnly` refuses everything that would change something, to everybody.
    Changes(Supplier<Toolbox> toolbox, boolean readOnly) {
        this.toolbox = toolbox;
        this.readOnly = readOnly;
    }

    boolean mayWrite(Principal principal) {
        return !readOnly && principal.scope().includes(Scope.WRITE);
    }

    /// Nothing where it is done.
    Optional<Problem> make(String name, Node.Fields arguments, Principal principal, Call call) {
        return switch (call(name, arguments, principal, call)) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.Failed(String _, Problem problem) -> Optional.of(problem);
        };
    }

    Outcome call(String name, Node.Fields arguments, Principal principal, Call call) {
        Toolbox tools = toolbox.get();
        Optional<Tool<?, ?>> tool = tools.find(name);
        if (tool.isEmpty()) {
            return new Outcome.Failed(name, tools.unknown(name));
        }
        Scope needed = ScopeOf.call(tools, tool.get(), arguments);
        boolean isRefused = readOnly && tool.get().effect() != Effect.READS;
        if (isRefused || !principal.scope().includes(needed)) {
            return new Outcome.Failed(name, refusal(isRefused, needed));
        }
        return tools.call(name, arguments, call);
    }

    private static Problem refusal(boolean isReadOnly, Scope needed) {
        return isReadOnly
                ? new Problem.ReadOnly(
                        "this server only reads tickets",
                        "Ask whoever runs it to start it without --read-only.")
                : new Problem.ReadOnly(
                        "your token does not allow this",
                        "A token with the scope " + Words.of(needed) + " is needed.");
    }
}
