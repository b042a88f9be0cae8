package dev.repotickets.server.log;

/// Where the server tells its operator what no client is told.
public interface Log {

    /// Something that was ignored or refused.
    void note(String message);

    /// A fault of our own; the client was shown `id` and nothing else.
    void fault(String id, String doing, Throwable cause);
}
