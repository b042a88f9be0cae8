package dev.repotickets.server.offer.tool;

import dev.repotickets.server.access.Scope;
import dev.repotickets.server.access.ScopeOf;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.tools.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether a call may happen, by the view that it comes through and by whom it comes from.
final class Permission {
    private final View view;

    Permission(View view) {
        this.view = view;
    }

    /// Why it may not, as the text of a result.
    Optional<String> refusal(List<Involved> involved, Exchange exchange) {
        return involved.stream()
                .map(it -> refusal(it, exchange))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> refusal(Involved one, Exchange exchange) {
        String name = one.tool().name().mcp();
        if (!view.selects(one.tool().name())) {
            return Optional.of("forbidden: " + name + " is not offered here");
        }
        if (view.readOnly() && one.tool().effect() != Effect.READS) {
            return Optional.of(
                    "read_only: "
                            + name
                            + " changes tickets, and this server only reads them here\n"
                            + "Ask the user for a connection that may write.");
        }
        Scope needed = ScopeOf.tool(one.tool());
        Scope held = exchange.principal().scope();
        if (!held.includes(needed)) {
            return Optional.of(
                    "forbidden: "
                            + name
                            + " needs the scope "
                            + word(needed)
                            + ", and this token has "
                            + word(held)
                            + "\nAsk the user for a token of that scope.");
        }
        return Optional.empty();
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
