package dev.repotickets.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.repotickets.server.access.Scope;
import dev.repotickets.server.dashboard.Visit;
import dev.repotickets.server.http.ShippedServer;
import dev.repotickets.server.npm.NpmPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What people do with the dashboard, done by Chromium: `stories.mjs` says how.
///
/// The stories on one repository are played by one browser before the tests, which tell of each how
/// it went.
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrowserTest {
    private static final String VIEWS =
            "/,/?lane=priority,/ticket/AUTH-1,/ticket/AUTH-7,/new,/backlog,/epics,/epic/SIGN-1,/agents,/graph,"
                    + "/requirements,/activity,/health,/roadmap,/figures";

    @TempDir private static Path folder;

    /// All that goes with one server and one browser, one after the other.
    private static final List<String> STORIES =
            List.of(
                    "views",
                    "hostile",
                    "theme",
                    "drag",
                    "lanes",
                    "keys",
                    "windows",
                    "drawer",
                    "git",
                    "app",
                    "plain",
                    "planning",
                    "epics",
                    "graph");

    private static NpmPackage installed;
    private static String played;
    private static ShippedServer server;

    @BeforeAll
    static void a_server_and_a_browser() throws Exception {
        Optional<Path> chromium =
                Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(chromium.isPresent(), "skipped: there is no Chromium in /usr/bin");
        installed = NpmPackage.install("browser");
        server = ShippedServer.in(Showroom.repository(folder), folder, List.of());
        Showroom.fill(server);
        Path output = folder.resolve("stories.log");
        var _ = play(server, output, String.join(",", STORIES), VIEWS);
        played = Files.readString(output);
    }

    @AfterAll
    static void ends() {
        if (server != null) {
            server.close();
        }
    }

    /// `views`: every view in light and dark, by the rules of axe for WCAG 2.2 AA, without a word
    /// on the console. `hostile`: titles, labels and texts that mean ill do nothing. `plain`: forms
    /// without scripts. `windows`: two people, one ticket. `git`: a change that another branch
    /// brings. `app`: the pages for the frame of an MCP host, in one. The others are named as what
    /// they use.
    @ParameterizedTest
    @FieldSource("STORIES")
    void a_story_goes_as_it_should(String story) {
        assertThat(played.lines()).as(played).contains("ok " + story);
    }

    /// Without a network, without scripts, and over the server; the file is the same.
    @Test
    void the_report_shows_everything_and_runs_nothing_of_others() throws Exception {
        plays("report", folder.resolve("report.html").toString());
    }

    /// `-Dpictures=FOLDER` keeps them: `-Dpictures=../docs/images`.
    @Test
    void board_requirements_epic_metrics_and_report_can_have_their_pictures_taken(
            @TempDir Path home) throws Exception {
        String pictures = System.getProperty("pictures", home.toString());
        Path repository = Showroom.repository(home);
        PastWork.into(repository, Instant.now());
        try (ShippedServer past = ShippedServer.in(repository, home, List.of())) {
            plays(past, "pictures", Path.of(pictures).toAbsolutePath().toString());
        }
    }

    @Test
    void a_page_whose_server_goes_away_says_so_and_keeps_what_it_shows(@TempDir Path home)
            throws Exception {
        try (ShippedServer brief = ShippedServer.in(Showroom.repository(home), home, List.of())) {
            Showroom.fill(brief);
            plays(brief, "lost", VIEWS);
        }
    }

    @Test
    void where_tokens_are_asked_for_one_signs_in_and_out(@TempDir Path home) throws Exception {
        Path repository = Showroom.repository(home);
        String token = Visit.token(home, "ann", Scope.WRITE);
        try (ShippedServer closed = ShippedServer.in(repository, home, List.of())) {
            Showroom.fill(Visit.to(closed.base()).with("Authorization", "Bearer " + token));
            plays(closed, "signin", token);
        }
    }

    private static void plays(String story, String more) throws Exception {
        plays(server, story, more);
    }

    private static void plays(ShippedServer at, String story, String more) throws Exception {
        Path output = folder.resolve(story + ".log");

        int status = play(at, output, story, more);

        assertThat(status).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("ok " + story);
    }

    private static int play(ShippedServer at, Path output, String stories, String more)
            throws InterruptedException {
        return installed.run(
                output,
                "node",
                "stories.mjs",
                stories,
                at.base().toString(),
                at.repository().toString(),
                more,
                String.valueOf(at.process().pid()));
    }
}
