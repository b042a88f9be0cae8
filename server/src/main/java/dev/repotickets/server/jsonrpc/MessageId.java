package dev.repotickets.server.jsonrpc;

import dev.repotickets.core.tree.Node;
import java.math.BigDecimal;

/// The rule for the id of a request: a text, or a whole number written as one.
public final class MessageId {
    private static final int LONGEST = 4096;
    private static final int MOST_DIGITS = 18;

    private MessageId() {}

    public static boolean isSound(Node id) {
        return switch (id) {
            case Node.Text(String value) -> value.length() <= LONGEST;
            case Node.Numeral(BigDecimal value) ->
                    value.scale() == 0 && value.precision() <= MOST_DIGITS;
            default -> false;
        };
    }
}
