package dev.repotickets.server.access;

import java.util.Locale;
import java.util.Optional;

/// Where a web page comes from, as the header `Origin` writes it (RFC 6454, 6.2): `http` or
/// `https`, a host, and a port, which is that of the scheme unless said.
record Origin(String scheme, String host, int port) {

    /// Nothing where the text is anything else: `null`, a path, a user, another scheme.
    static Optional<Origin> parse(String text) {
        int end = text.indexOf("://");
        if (end < 0) {
            return Optional.empty();
        }
        String scheme = text.substring(0, end).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        return Authority.parse(text.substring(end + 3))
                .map(it -> new Origin(scheme, it.host(), it.port().orElse(portOf(scheme))));
    }

    /// True of what `Host` says when a page of this origin asks.
    boolean is(Authority authority) {
        return host.equals(authority.host()) && port == authority.port().orElse(portOf(scheme));
    }

    private static int portOf(String scheme) {
        return scheme.equals("http") ? 80 : 443;
    }
}
