package dev.repotickets.server;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.server.access.OAuthSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `tickets serve` was asked for.
///
/// @param repositories folders by the names they are served under; empty means this folder's
/// @param names further hosts under which this server is known
record HttpOptions(
        InetAddress address,
        int port,
        Optional<String> socket,
        Map<String, String> repositories,
        List<String> names,
        ViewOptions view,
        boolean withoutToken,
        boolean behindProxy,
        Optional<Integer> rate,
        Optional<OAuthSettings> oauth,
        boolean logsJson) {
    static final int USUAL_PORT = 7345;

    /// Throws a [UsageException] where the options are not allowed.
    static HttpOptions read(List<String> options) {
        var reading = new Reading();
        var words = new Words(options);
        while (words.hasNext()) {
            reading.take(words.next(), words);
        }
        return reading.read();
    }

    /// The options as they come.
    private static final class Reading {
        private String bind = "127.0.0.1";
        private int port = USUAL_PORT;
        private Optional<String> socket = Optional.empty();
        private final Map<String, String> repositories = new LinkedHashMap<>();
        private final List<String> names = new ArrayList<>();
        private final ViewOptions view = new ViewOptions();
        private boolean withoutToken;
        private boolean behindProxy;
        private Optional<Integer> rate = Optional.empty();
        private final Map<String, String> oauth = new LinkedHashMap<>();
        private boolean logsJson;

        void take(String option, Words words) {
            switch (option) {
                case "--port" -> port = words.number(option, 0, 65_535);
                case "--bind" -> bind = words.value(option);
                case "--socket" -> socket = Optional.of(words.value(option));
                case "--repo" -> repository(words.value(option));
                case "--host" -> names.add(words.value(option));
                case "--no-token" -> withoutToken = true;
                case "--behind-proxy" -> behindProxy = true;
                case "--rate-limit" -> rate = Optional.of(words.number(option, 1, 100_000_000));
                case "--oauth-issuer", "--oauth-audience", "--oauth-jwks" ->
                        oauth.put(option, words.value(option));
                case "--log" -> log(words.value(option));
                default -> {
                    if (!view.take(option, words)) {
                        throw new UsageException("there is no option " + option);
                    }
                }
            }
        }

        private void repository(String word) {
            int end = word.indexOf('=');
            String name = end < 0 ? "" : word.substring(0, end);
            if (end >= 0 && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                throw new UsageException(
                        "the name before = in --repo is not up to 64 letters, digits, points,"
                                + " dashes and underscores");
            }
            if (repositories.put(name, word.substring(end + 1)) != null) {
                throw new UsageException(
                        name.isEmpty()
                                ? "several repositories need names: --repo NAME=DIR"
                                : "two repositories are called " + name);
            }
        }

        private void log(String word) {
            if (!word.equals("json") && !word.equals("text")) {
                throw new UsageException("--log is not one of json, text");
            }
            logsJson = word.equals("json");
        }

        HttpOptions read() {
            if (repositories.containsKey("") && repositories.size() > 1) {
                throw new UsageException("several repositories need names: --repo NAME=DIR");
            }
            try {
                return new HttpOptions(
                        InetAddress.getByName(bind),
                        port,
                        socket,
                        repositories,
                        List.copyOf(names),
                        view,
                        withoutToken,
                        behindProxy,
                        rate,
                        oauth(),
                        logsJson);
            } catch (UnknownHostException _) {
                throw new UsageException("--bind is not an address of this machine");
            }
        }

        private Optional<OAuthSettings> oauth() {
            if (oauth.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new OAuthSettings(
                                address("--oauth-issuer"),
                                address("--oauth-audience"),
                                address("--oauth-jwks")));
            } catch (ProblemException e) {
                throw new UsageException(e.problem().message());
            }
        }

        private URI address(String option) {
            try {
                return URI.create(
                        Optional.ofNullable(oauth.get(option))
                                .orElseThrow(() ->
                                        new UsageException("OAuth needs " + option + " as well")));
            } catch (IllegalArgumentException _) {
                throw new UsageException(option + " is not a URL");
            }
        }
    }
}
