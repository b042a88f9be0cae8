package dev.repotickets.server.access;

/// Who a request turned out to come from.
public sealed interface Authentication {

    record Granted(Principal principal) implements Authentication {}

    /// Nothing was shown: 401 with [Challenge#missing].
    record Missing() implements Authentication {}

    /// What was shown is not good: 401 with [Challenge#invalid]. `reason` can be shown; it does not
    /// tell what was nearly right.
    record Invalid(String reason) implements Authentication {}

    /// Good, but it allows nothing here: 403 with [Challenge#insufficient] for reading.
    record Unscoped() implements Authentication {}
}
