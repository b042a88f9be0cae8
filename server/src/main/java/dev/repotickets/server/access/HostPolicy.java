package dev.repotickets.server.access;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The names under which a server may be asked, each compared as a whole. A web page that had its
/// own name resolved to this machine (DNS rebinding), or that asks across sites, is refused, with a
/// valid token as well.
public final class HostPolicy {
    static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");
    private static final Verdict ACCEPTED = new Verdict.Accepted();

    private final Set<Origin> origins;

    private HostPolicy(Set<Origin> origins) {
        this.origins = Set.copyOf(origins);
    }

    /// The loopback names at `port`, and `names`.
    ///
    /// A name is a host (`box.lan`), reached over plain HTTP at `port`; one with its port
    /// (`box.lan:8080`); or what a browser shows where a proxy stands before this server
    /// (`https://tickets.example.com`). Anything else is an `invalid_argument`.
    public static HostPolicy of(int port, List<String> names) {
        var origins = new LinkedHashSet<Origin>();
        LOOPBACK.forEach(host -> origins.add(new Origin("http", host, port)));
        names.forEach(name -> origins.add(named(name, port)));
        return new HostPolicy(origins);
    }

    private static Origin named(String name, int port) {
        Optional<Origin> origin =
                name.contains("://")
                        ? Origin.parse(name)
                        : Authority.parse(name)
                                .map(it -> new Origin("http", it.host(), it.port().orElse(port)));
        return origin.orElseThrow(() ->
                new Problem.InvalidArgument(
                                "host",
                                "the host " + Quoted.text(name) + " is not a name with a port",
                                "Allowed: box.lan, box.lan:8080, https://tickets.example.com.")
                        .toException());
    }

    /// Looks at all values of the header `Host`: there is to be one (RFC 9112, 3.2). 400 where it
    /// makes no sense, 421 where it is somebody else's.
    public Verdict host(List<String> values) {
        if (values.size() != 1) {
            return new Verdict.Refused(400, "a request has one Host header");
        }
        Optional<Authority> authority = Authority.parse(values.getFirst());
        if (authority.isEmpty()) {
            return new Verdict.Refused(400, "the Host header is not a host with a port");
        }
        return origins.stream().anyMatch(it -> it.is(authority.get()))
                ? ACCEPTED
                : new Verdict.Refused(
                        421, Quoted.text(values.getFirst()) + " is no name of this server");
    }

    /// Looks at all values of the header `Origin`. None is fine: only browsers send it. 403 where
    /// one of them is not on the list.
    public Verdict origin(List<String> values) {
        return values.stream()
                .filter(value -> Origin.parse(value).filter(origins::contains).isEmpty())
                .findFirst()
                .<Verdict>map(value ->
                        new Verdict.Refused(
                                403, "pages of " + Quoted.text(value) + " may not ask here"))
                .orElse(ACCEPTED);
    }

    /// Both of them; the first refusal counts.
    public Verdict check(List<String> hosts, List<String> origins) {
        Verdict host = host(hosts);
        return host instanceof Verdict.Refused ? host : origin(origins);
    }
}
