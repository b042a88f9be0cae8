package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `tickets web`: the dashboard for whoever sits here.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WebTest {
    @TempDir private Path home;

    @BeforeEach
    void a_repository_with_tickets() throws Exception {
        ServeProcess.repository(home, true);
    }

    @Test
    void the_dashboard_is_served_on_a_free_port_until_the_command_is_ended() throws Exception {
        try (ServeProcess web = ServeProcess.start(home, List.of("web", "--no-open"))) {
            RawHttp.Answer answer = web.http().get("/").answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("<title>Board", "id=\"board\"");
            assertThat(web.log()).doesNotContain("browser");

            web.terminate();
            assertThat(web.end(30)).isEqualTo(128 + 15);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_a_screen_the_address_is_said_again() throws Exception {
        try (ServeProcess web = ServeProcess.start(home, List.of("web"))) {
            web.http().get("/").answer();
            web.terminate();
            web.end(30);

            assertThat(web.log())
                    .contains(
                            "No browser could be opened; the address is http://127.0.0.1:"
                                    + web.port()
                                    + "/");
        }
    }

    @Test
    void an_option_that_it_does_not_know_is_answered_with_its_usage() throws Exception {
        assertThat(refused("--nope"))
                .startsWith("Error: there is no option --nope")
                .contains("Usage: tickets web [OPTIONS]");
    }

    private String refused(String option) throws IOException, InterruptedException {
        Path errors = home.resolve("errors");
        Process process = ServeProcess.launch(home, errors, List.of("web", option), List.of());
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            return Files.readString(errors);
        } finally {
            process.destroy();
        }
    }
}
