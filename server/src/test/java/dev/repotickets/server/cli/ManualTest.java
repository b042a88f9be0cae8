package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManualTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/help");

    static Stream<Map.Entry<String, String>> pages() {
        return Cli.manual().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_help_is_what_was_agreed(Map.Entry<String, String> page) throws IOException {
        String name = page.getKey().isEmpty() ? "overview" : page.getKey();
        Path file = FOLDER.resolve(name.replace(' ', '-') + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, page.getValue());
        }

        assertThat(Files.readString(file))
                .as("%s is out of date; write it anew with -Dgolden=write", file)
                .isEqualTo(page.getValue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_line_of_the_help_is_wider_than_a_terminal(Map.Entry<String, String> page) {
        assertThat(page.getValue().lines()).allMatch(line -> Width.of(line) <= 100);
    }

    @Test
    void no_page_is_left_over_from_a_command_that_is_gone() throws IOException {
        List<String> pages =
                Cli.manual().keySet().stream().map(it -> it.replace(' ', '-')).toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(it -> it.getFileName().toString().replace(".txt", "")))
                    .allMatch(it -> it.equals("overview") || pages.contains(it));
        }
    }

    @Test
    void help_is_shown_however_it_is_asked_for() {
        Console console = Console.inMemory();
        String list = Cli.manual().getOrDefault("list", "");

        assertThat(console.done("list", "--help")).isEqualTo(list);
        assertThat(console.done("list", "-h")).isEqualTo(list);
        assertThat(console.done("help", "list")).isEqualTo(list);
        assertThat(console.done("show", "--help")).startsWith("Show a ticket");
        String epics = Cli.manual().getOrDefault("epic", "");
        assertThat(epics).contains("epic create", "epic add-ticket");
        assertThat(console.done("help", "epic")).isEqualTo(epics);
        assertThat(console.done("epic", "--help")).isEqualTo(epics);
        assertThat(console.run("epic").mustBe(ExitCode.USAGE).out()).isEqualTo(epics);
        assertThat(console.done("help", "epic", "show"))
                .isEqualTo(console.done("epic", "show", "--help"))
                .startsWith("Show an epic");
        assertThat(console.done("--help")).isEqualTo(console.done("help"));
        assertThat(console.run().mustBe(ExitCode.USAGE).out()).isEqualTo(console.done("-h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit-codes", "query", "mcp", "rpc", "demo", "version", "help"})
    void every_topic_that_the_overview_names_is_there(String topic) {
        assertThat(Console.inMemory().done("help", topic)).isNotBlank();
    }
}
