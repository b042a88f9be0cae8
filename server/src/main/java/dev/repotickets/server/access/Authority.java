package dev.repotickets.server.access;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A host with its port, as the header `Host` writes them (RFC 9110, 7.2): the host in lower case,
/// an IPv6 address in its brackets, the port from 1 to 65535 where there is one.
record Authority(String host, OptionalInt port) {
    private static final int LONGEST = 300;
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9._-]+|\\[[0-9a-f:.]+])(?::([1-9][0-9]{0,4}))?");

    /// Nothing where the text is anything but a host and a port, to its last character.
    static Optional<Authority> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(2) == null) {
            return Optional.of(new Authority(matcher.group(1), OptionalInt.empty()));
        }
        int port = Integer.parseInt(matcher.group(2));
        return port > 65_535
                ? Optional.empty()
                : Optional.of(new Authority(matcher.group(1), OptionalInt.of(port)));
    }
}
