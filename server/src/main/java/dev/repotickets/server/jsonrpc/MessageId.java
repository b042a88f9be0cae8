package dev.repotickets.server.jsonrpc;

import dev.repotickets.core.tree.Node;

/// The rule for the id of a request: a text, or a whole number written as one.
public final class MessageId {
    private static final int LONGEST = 4096;

    private MessageId() {}

    public static boolean isSound(Node id) {
        return switch (id) {
            case Node.Text(String value) -> value.length() <= LONGEST;
            case Node.Numeral(String digits) -> Node.Numeral.isWhole(digits);
            default -> false;
        };
    }
}
