package dev.repotickets.server.dashboard;

import dev.repotickets.core.vcs.Environment;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.access.Token;
import dev.repotickets.server.access.TokenFile;
import dev.repotickets.server.access.TokenSecret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody who looks at a server's pages, like a browser without scripts that follows nothing by
/// itself.
public record Visit(URI base, List<String> headers) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    public static Visit to(URI base) {
        return new Visit(base, List.of("Accept", "text/html"));
    }

    /// A new token of the user whose home that is.
    public static String token(Path home, String name, Scope scope) {
        TokenSecret secret = TokenSecret.make(new SecureRandom());
        TokenFile.of(new Environment(home, home, Map.of("HOME", home.toString())))
                .change(all -> all.with(Token.of(name, scope, secret, Instant.EPOCH)));
        return secret.revealed();
    }

    /// The same with a header of that value, in the place of one that it has.
    public Visit with(String name, String value) {
        var more = new ArrayList<String>();
        for (int i = 0; i < headers.size(); i += 2) {
            if (!headers.get(i).equals(name)) {
                more.addAll(headers.subList(i, i + 2));
            }
        }
        more.add(name);
        more.add(value);
        return new Visit(base, more);
    }

    /// Signed in with that token.
    Visit signedIn(String token) throws IOException, InterruptedException {
        String cookie =
                post("/sign-in", Map.of("token", token))
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();
        return with("Cookie", cookie.split(";", 2)[0]);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /// Sends a form from one of the server's own pages.
    public HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return with("Origin", base.toString()).postFromNowhere(path, form);
    }

    HttpResponse<String> postFromNowhere(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        String body =
                form.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Calls methods of JSON-RPC.
    public HttpResponse<String> rpc(String message) throws IOException, InterruptedException {
        return send(
                request("/rpc")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(message)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .headers(headers.toArray(String[]::new));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
