package dev.repotickets.server.http;

import java.time.Duration;
import java.util.Optional;

/// A request that has been answered, as its operator may see it: nothing of what was asked or told.
///
/// @param id is in the header `X-Request-Id` of the answer too
/// @param method of HTTP
/// @param path without the query, at most 200 characters of it
/// @param status of HTTP
/// @param principal the name of who asked; empty where nobody is named
/// @param parent the header `traceparent`, as it came (W3C Trace Context)
/// @param refusedToken why the token was not good: `missing`, `invalid` or `unscoped`
public record Visit(
        String id,
        String method,
        String path,
        int status,
        Duration took,
        String principal,
        Optional<String> refusedToken,
        Optional<String> parent) {}
