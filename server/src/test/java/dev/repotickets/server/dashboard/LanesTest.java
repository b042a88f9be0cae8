package dev.repotickets.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.http.ShippedServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Lanes and limits of the board, without a browser.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LanesTest {
    @TempDir private static Path home;

    private static ShippedServer server;

    @BeforeAll
    static void starts() throws Exception {
        server = ShippedServer.start(home);
        Files.writeString(
                server.repository().resolve(".tickets/config.yaml"),
                "wip_limits: {in-progress: 1, blocked: 5}\n");
        make("Alpha", "ann", "high");
        make("Beta", "bob", "low");
        make("Gamma", "", "low");
        for (String each : List.of("ALPHA-1", "BETA-1")) {
            assertThat(move(each, "in-progress", "/").statusCode()).isEqualTo(303);
        }
        for (int i = 0; i < 13; i++) {
            make("Delta", "carl", "critical");
        }
    }

    @AfterAll
    static void ends() {
        server.close();
    }

    private static void make(String title, String assignee, String priority) throws Exception {
        Map<String, String> form =
                Map.of("title", title, "assignee", assignee, "priority", priority);
        assertThat(Visit.to(server.base()).post("/new", form).statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> move(String id, String status, String back)
            throws Exception {
        return Visit.to(server.base())
                .post("/ticket/" + id + "/move", Map.of("status", status, "back", back));
    }

    private static Document page(String path) throws Exception {
        return Jsoup.parse(Visit.to(server.base()).get(path).body());
    }

    @Test
    void without_a_word_about_lanes_there_are_none() throws Exception {
        for (String path : List.of("/", "/?lane=nonsense")) {
            Document page = page(path);

            assertThat(page.select(".lane")).isEmpty();
            assertThat(page.select(".board")).hasSize(1);
            assertThat(page.select("nav[aria-label=Lanes] a[aria-current]").text())
                    .isEqualTo("none");
        }
    }

    @Test
    void lanes_are_of_people_by_name_and_of_priorities_from_the_highest() throws Exception {
        assertThat(page("/?lane=assignee").select(".lane > h2").eachText())
                .containsExactly("ann 1", "bob 1", "carl 13", "nobody 1");
        assertThat(page("/?lane=priority").select(".lane > h2").eachText())
                .containsExactly("critical 13", "high 1", "low 2");
        assertThat(page("/?lane=epic").select(".lane > h2").eachText())
                .containsExactly("no epic 16");
    }

    @Test
    void the_lanes_stay_with_filters_cards_and_what_is_not_shown() throws Exception {
        Document page = page("/?lane=assignee&priority=critical");

        assertThat(page.select("#board").attr("hx-get"))
                .isEqualTo("/?priority=critical&lane=assignee");
        assertThat(page.select("form.filter input[name=lane]").attr("value")).isEqualTo("assignee");
        assertThat(page.select("#clear").attr("href")).isEqualTo("/?lane=assignee");
        assertThat(page.select("form input[name=back]").attr("value"))
                .isEqualTo("/?priority=critical&lane=assignee");
        assertThat(page.select(".lane .card h4")).hasSize(10);
        String more = page.select(".column a.button").attr("href");
        assertThat(more).isEqualTo("/?assignee=carl&priority=critical&status=open");
        assertThat(page(more).select(".card")).hasSize(13);
    }

    @Test
    void a_column_above_its_limit_says_so_in_words_and_takes_more() throws Exception {
        for (String path : List.of("/", "/?assignee=ann", "/?lane=assignee")) {
            assertThat(page(path).select("[data-status=in-progress] .limit").eachText())
                    .as(path)
                    .allMatch("Above its limit: 2 of 1"::equals)
                    .isNotEmpty();
        }
        assertThat(page("/").select("[data-status=blocked] .limit").text())
                .isEqualTo("0 of at most 5");
        assertThat(page("/").select("[data-status=open] .limit")).isEmpty();
        assertThat(move("BETA-1", "in-progress", "/?lane=epic").headers().firstValue("Location"))
                .contains("/?lane=epic");
    }
}
