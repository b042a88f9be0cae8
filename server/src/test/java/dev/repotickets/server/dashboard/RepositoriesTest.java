package dev.repotickets.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.access.Scope;
import dev.repotickets.server.http.ShippedServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The pages of several repositories on one server, and of one behind a proxy.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RepositoriesTest {
    private static final String PROXY = "https://tickets.example.com";

    @TempDir private Path home;

    private static Path repository(Path folder, String name) throws IOException, GitAPIException {
        Path repository = Files.createDirectories(folder.resolve(name));
        Git.init().setDirectory(repository.toFile()).call().close();
        Files.createDirectories(repository.resolve(".tickets/tickets"));
        return repository;
    }

    /// One server for two repositories, `app` and `web`.
    private ShippedServer appAndWeb() throws Exception {
        Path app = repository(home, "app");
        Path web = repository(home, "web");
        return ShippedServer.in(app, home, List.of("--repo", "app=" + app, "--repo", "web=" + web));
    }

    private static Document page(Visit visit, String path) throws Exception {
        HttpResponse<String> answer = visit.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void each_repository_has_its_own_pages_and_links_stay_in_it() throws Exception {
        try (ShippedServer server = appAndWeb()) {
            Visit visit = Visit.to(server.base());

            HttpResponse<String> made = visit.post("/r/web/new", Map.of("title", "Paint it"));

            assertThat(made.headers().firstValue("Location")).contains("/r/web/ticket/PAINT-1");
            assertThat(page(visit, "/").select("main a").eachAttr("href"))
                    .containsExactly("/r/app/", "/r/web/");
            assertThat(page(visit, "/r/web/").select("#card-PAINT-1")).hasSize(1);
            assertThat(page(visit, "/r/app/").select(".card")).isEmpty();
            assertThat(visit.get("/r/app/ticket/PAINT-1").statusCode()).isEqualTo(404);
            assertThat(visit.get("/r/nope/").statusCode()).isEqualTo(404);
            assertThat(visit.get("/ticket/PAINT-1").statusCode()).isEqualTo(404);
            for (String each :
                    List.of("/", "/?lane=priority", "/requirements", "/backlog", "/epics")) {
                for (Element link : page(visit, "/r/web" + each).select("a[href], form[action]")) {
                    assertThat(link.attr("href") + link.attr("action"))
                            .as(link.outerHtml())
                            .matches("(/r/web/.*|#.*|/)");
                }
            }
        }
    }

    @Test
    void a_move_in_one_repository_leads_back_into_it_and_leaves_the_other_alone() throws Exception {
        try (ShippedServer server = appAndWeb()) {
            Visit visit = Visit.to(server.base());
            for (String each : List.of("app", "web")) {
                visit.post("/r/" + each + "/new", Map.of("title", "Paint it"));
            }

            HttpResponse<String> moved =
                    visit.post(
                            "/r/web/ticket/PAINT-1/move",
                            Map.of("status", "blocked", "back", "/r/app/"));

            assertThat(moved.headers().firstValue("Location")).contains("/r/web/ticket/PAINT-1");
            assertThat(page(visit, "/r/web/").select("[data-status=blocked] .card")).hasSize(1);
            assertThat(page(visit, "/r/app/").select("[data-status=blocked] .card")).isEmpty();
        }
    }

    @Test
    void behind_a_proxy_with_https_the_cookie_is_for_https_alone() throws Exception {
        String token = Visit.token(home, "ann", Scope.WRITE);
        try (ShippedServer server = ShippedServer.start(home, "--host", PROXY)) {
            Visit visit = Visit.to(server.base());
            Map<String, String> form = Map.of("token", token);

            HttpResponse<String> proxied =
                    visit.with("Origin", PROXY).postFromNowhere("/sign-in", form);
            HttpResponse<String> direct = visit.post("/sign-in", form);
            HttpResponse<String> foreign =
                    visit.with("Origin", "https://other.example.com")
                            .postFromNowhere("/sign-in", form);

            assertThat(proxied.headers().firstValue("Set-Cookie").orElseThrow())
                    .endsWith("; SameSite=Strict; Secure");
            assertThat(direct.headers().firstValue("Set-Cookie").orElseThrow())
                    .endsWith("; SameSite=Strict");
            assertThat(foreign.statusCode()).isEqualTo(403);
            assertThat(foreign.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }
}
