package dev.repotickets.server.access;

/// What becomes of a request before anybody looks at what it asks for.
public sealed interface Verdict {

    record Accepted() implements Verdict {}

    /// `status` is that of HTTP; `reason` can be shown to the client.
    record Refused(int status, String reason) implements Verdict {}
}
