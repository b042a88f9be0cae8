package dev.repotickets.server.access;

import dev.repotickets.core.problem.Problem;
import java.net.URI;
import java.util.Map;

/// Whose access tokens are taken: those that `issuer` signed, with a key from `jwks`, for this
/// server and no other. `audience` is this server as its clients know it, such as
/// `https://tickets.example.com/mcp`. `scopes` says which scope of the issuer allows what here.
///
/// Addresses are `https`, or `http` on this machine; another one is an `invalid_argument`.
public record OAuthSettings(URI issuer, URI audience, URI jwks, Map<String, Scope> scopes) {
    private static final Map<String, Scope> USUAL =
            Map.of("read", Scope.READ, "write", Scope.WRITE, "admin", Scope.ADMIN);

    public OAuthSettings {
        scopes = Map.copyOf(scopes);
        requireSafe("issuer", issuer);
        requireSafe("audience", audience);
        requireSafe("jwks", jwks);
    }

    /// With scopes that are called as ours are.
    public OAuthSettings(URI issuer, URI audience, URI jwks) {
        this(issuer, audience, jwks, USUAL);
    }

    private static void requireSafe(String field, URI address) {
        boolean isLocal =
                "http".equals(address.getScheme())
                        && Origin.parse("http://" + address.getAuthority())
                                .filter(it -> HostPolicy.LOOPBACK.contains(it.host()))
                                .isPresent();
        if ((!"https".equals(address.getScheme()) && !isLocal) || address.getFragment() != null) {
            throw new Problem.InvalidArgument(
                            field,
                            field + " is not an address that begins with https://",
                            "Example: https://login.example.com")
                    .toException();
        }
    }
}
