package dev.repotickets.server.browser;

import dev.repotickets.server.dashboard.Visit;
import dev.repotickets.server.http.ShippedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/// A repository with something of everything, some of it written by somebody who means ill.
final class Showroom {
    private static final List<String> CALLS =
            List.of(
                    call("epic_create", "{\"title\":\"Sign in without a password\"}"),
                    ticket("Fix login", ",\"priority\":\"critical\",\"labels\":[\"bug\"]"),
                    ticket("Ask for the second factor", ",\"priority\":\"high\",\"points\":3"),
                    ticket("Keep sessions apart", ""),
                    ticket("Tell people when they sign in elsewhere", ",\"epic_id\":\"SIGN-1\""),
                    ticket("A title from before", ""),
                    ticket("Forget old devices", ",\"depends_on\":[\"AUTH-1\"]"),
                    ticket(
                            "<script>window.pwned=1</script>",
                            ",\"assignee\":\"O'Neil \\\"x\\\" <b>\",\"labels\":[\"a\\\""
                                    + " onmouseover=\\\"window.pwned=1\"],\"description\":\"<img"
                                    + " src=x onerror=window.pwned=1>"
                                    + " [x](javascript:window.pwned=1)\""),
                    ticket("\\\"><img src=x onerror=window.pwned=1>", ""),
                    call("sprint_create", "{\"name\":\"First sprint\",\"capacity\":10}"),
                    call("backlog_add", "{\"title\":\"<b>Reports</b>\",\"priority\":\"high\"}"),
                    call("agent_create", "{\"name\":\"<i>Coder</i>\"}"),
                    call("requirement_add", "{\"ticket_id\":\"AUTH-1\",\"title\":\"<u>Quick\"}"),
                    call(
                            "ticket_comment",
                            "{\"id\":\"AUTH-7\",\"body\":\"</div><script>window.pwned=1</script>\"}"));

    private Showroom() {}

    static Path repository(Path folder) throws IOException, GitAPIException {
        Path repository = Files.createDirectories(folder.resolve("project"));
        Git.init().setDirectory(repository.toFile()).setInitialBranch("main").call().close();
        Files.createDirectories(repository.resolve(".tickets/tickets"));
        Files.writeString(
                repository.resolve(".tickets/config.yaml"),
                "id_prefix: AUTH\nwip_limits: {open: 5, in-progress: 3}\n");
        return repository;
    }

    static void fill(ShippedServer server) throws IOException, InterruptedException {
        fill(Visit.to(server.base()));
    }

    static void fill(Visit visit) throws IOException, InterruptedException {
        String batch = CALLS.stream().collect(Collectors.joining(",", "[", "]"));
        String answer = visit.rpc(batch).body();
        if (answer.contains("\"error\"")) {
            throw new IllegalStateException(answer);
        }
    }

    private static String ticket(String title, String more) {
        return call("ticket_create", "{\"title\":\"" + title + "\"" + more + "}");
    }

    private static String call(String method, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + method
                + "\",\"params\":"
                + arguments
                + "}";
    }
}
