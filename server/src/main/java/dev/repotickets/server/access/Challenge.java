package dev.repotickets.server.access;

import dev.repotickets.core.tree.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The header `WWW-Authenticate` of refusals (RFC 6750, section 3; RFC 9728, section 5.1).
/// `metadata` is where a client learns which authorization server to ask, where there is one.
public record Challenge(Optional<URI> metadata) {
    private static final Pattern UNSAFE = Pattern.compile("[^ !#-\\[\\]-~]");

    /// For a 401: no token was sent. Which errors there could be is not said (RFC 6750, 3.1).
    public String missing() {
        return header(List.of(parameter("scope", "read")));
    }

    /// For a 401: the token is not good, or not any more.
    public String invalid(String reason) {
        return header(
                List.of(
                        parameter("error", "invalid_token"),
                        parameter("error_description", reason)));
    }

    /// For a 403: the token is good, but does not allow this.
    public String insufficient(Scope needed) {
        return header(
                List.of(
                        parameter("error", "insufficient_scope"),
                        parameter("scope", Words.of(needed)),
                        parameter(
                                "error_description",
                                "the scope " + Words.of(needed) + " is needed")));
    }

    private String header(List<String> said) {
        var parameters = new ArrayList<String>();
        parameters.add(parameter("realm", "repo-tickets"));
        parameters.addAll(said);
        metadata.ifPresent(it -> parameters.add(parameter("resource_metadata", it.toString())));
        return "Bearer " + String.join(", ", parameters);
    }

    private static String parameter(String name, String value) {
        return name + "=\"" + UNSAFE.matcher(value).replaceAll("?") + "\"";
    }
}
