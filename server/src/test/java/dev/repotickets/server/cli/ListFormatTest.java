package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFormatTest {
    private final Console console = Console.inMemory();

    @BeforeEach
    void two_tickets() {
        console.done("create", "Fix login", "-p", "high", "-l", "bug,urgent", "-a", "ann");
        console.done("create", "Docs, \"all\" of them");
    }

    @Test
    void a_table_has_headings_aligned_columns_and_a_count() {
        console.pass(Duration.ofDays(2));

        assertThat(console.done("list"))
                .isEqualTo(
                        """
                        ID      Title                Status  Priority  Labels       Age  Assignee
                        DOCS-1  Docs, "all" of them  open    medium                 2d
                        FIX-1   Fix login            open    high      bug, urgent  2d   ann

                        2 tickets (2 open)
                        """);
        assertThat(console.done("list", "-n", "1")).endsWith("\n2 tickets, 1 shown\n");
        assertThat(console.done("list", "-a", "ann")).endsWith("\n1 ticket (1 open)\n");
        assertThat(console.done("search", "login")).endsWith("\n1 ticket found matching 'login'\n");
    }

    @Test
    void a_table_is_no_longer_than_fifty_rows_and_says_how_to_see_all() {
        for (int i = 0; i < 50; i++) {
            console.done("create", "Task " + i);
        }

        assertThat(console.done("list").lines()).hasSize(53);
        assertThat(console.done("list")).endsWith("\n52 tickets, 50 shown; more with --limit 52\n");
        assertThat(console.done("ready", "--actor", "ann"))
                .endsWith("\n52 tickets are ready, 50 shown; more with --limit 52\n");
        assertThat(console.done("list", "--format", "simple").lines()).hasSize(52);
    }

    @Test
    void json_is_a_bare_array_and_jsonl_an_object_a_line() {
        assertThat(console.done("list", "--json")).startsWith("[\n  {\n    \"id\": \"DOCS-1\"");
        assertThat(console.done("list", "--format", "json"))
                .isEqualTo(console.done("list", "--json"));
        assertThat(console.done("list", "--format=jsonl").lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
        assertThat(console.done("search", "login", "--format", "jsonl").lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "search"})
    void nothing_is_an_empty_array_no_line_or_a_sentence(String command) {
        String[] words =
                command.equals("list")
                        ? new String[] {"list", "-a", "nobody", "--format"}
                        : new String[] {"search", "zebra", "", "--format"};

        assertThat(shown(words, "json")).isEqualTo("[]\n");
        assertThat(shown(words, "jsonl")).isEmpty();
        assertThat(shown(words, "simple")).isEmpty();
        assertThat(shown(words, "csv"))
                .isEqualTo("id,title,status,priority,labels,assignee,created_at,updated_at\n");
        assertThat(shown(words, "table")).startsWith("No tickets found");
    }

    @Test
    void with_exit_code_nothing_found_is_seven() {
        console.run("list", "-a", "nobody", "--exit-code").mustBe(ExitCode.NOTHING);
        console.run("search", "zebra", "--exit-code").mustBe(ExitCode.NOTHING);
        console.run("list", "--exit-code").mustBe(ExitCode.OK);
    }

    @Test
    void simple_is_one_line_a_ticket_that_cut_takes_apart() {
        console.done("create", "A\ttab and\na line", "-p", "low");

        assertThat(console.done("list", "--format", "simple"))
                .isEqualTo(
                        """
                        A-1\topen\tlow\tA tab and a line
                        DOCS-1\topen\tmedium\tDocs, "all" of them
                        FIX-1\topen\thigh\tFix login
                        """);
    }

    @Test
    void simple_and_csv_are_never_coloured_even_where_colours_are_forced() {
        console.with("FORCE_COLOR", "1");

        assertThat(console.done("list", "--format", "simple")).doesNotContain("\u001b");
        assertThat(console.done("list", "--format", "csv")).doesNotContain("\u001b");
        assertThat(console.done("list", "--format", "json")).doesNotContain("\u001b");
    }

    @Test
    void csv_is_quoted_as_rfc_4180_says() {
        assertThat(console.done("list", "--format", "csv").lines().toList().subList(0, 2))
                .containsExactly(
                        "id,title,status,priority,labels,assignee,created_at,updated_at",
                        "DOCS-1,\"Docs, \"\"all\"\" of them\",open,medium,,,"
                                + "2026-11-24T12:02:00Z,2026-11-24T12:02:00Z");
        assertThat(console.done("list", "--format", "csv")).contains(",\"bug, urgent\",ann,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1"})
    void what_a_spreadsheet_would_take_for_a_formula_is_made_a_text(String title) {
        console.done("create", "--", title);

        assertThat(console.done("list", "--format", "csv")).contains(",'" + title + ",open,");
    }

    @Test
    void wide_characters_and_emoji_keep_the_columns_aligned() {
        console.done("create", "日本語のタイトル");
        console.done("create", "Ship it 🚀✅ now");
        console.done("create", "Combined e\u0301 and 👩\u200d💻 and ❤\ufe0f");

        var columns =
                console.done("list")
                        .lines()
                        .takeWhile(line -> !line.isEmpty())
                        .skip(1)
                        .map(line -> Width.of(line.substring(0, line.indexOf("open"))))
                        .distinct();

        assertThat(columns).hasSize(1);
    }

    @Test
    void the_end_of_a_long_title_is_cut_and_that_of_an_id_never() {
        console.done("create", "x".repeat(100));

        assertThat(console.done("list"))
                .contains("x".repeat(50) + "...  ")
                .contains("XXXXXXXX-1  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void a_limit_below_one_is_refused(String limit) {
        assertThat(console.refused(ExitCode.USAGE, "list", "-n", limit)).contains("less than 1");
    }

    private String shown(String[] words, String format) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = format;
        return console.done(Arrays.stream(all).filter(it -> !it.isEmpty()).toArray(String[]::new));
    }
}
