package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsingTest {
    private final Console console = Console.inMemory();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create Fix --priority high",
                "create Fix --priority=high",
                "create Fix -p high",
                "create Fix -phigh",
                "create -p high Fix",
                "create --priority low Fix --priority high",
                "create --title Fix -p high",
                "create -p high -- Fix"
            })
    void an_option_is_read_in_every_usual_way(String line) {
        console.done(line.split(" "));

        assertThat(console.done("list", "--format", "simple"))
                .isEqualTo("FIX-1\topen\thigh\tFix\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--labels a,b", "-l a -l b", "--label=a,,b,", "-la,b", "-l b,a -l a"})
    void a_list_is_separated_by_commas_or_repeated(String options) {
        console.done(("create Fix " + options).split(" "));

        assertThat(console.done("show", "FIX-1")).contains("Labels: a, b\n");
    }

    @Test
    void a_text_that_is_repeated_keeps_its_commas() {
        console.done("create", "Fix", "-c", "one, two", "-c", "three");

        assertThat(console.done("show", "FIX-1"))
                .containsPattern("\\[draft] +[0-9a-f]{8}  one, two\n")
                .containsPattern("\\[draft] +[0-9a-f]{8}  three\n");
    }

    @Test
    void what_follows_an_option_is_its_value_even_a_negative_number() {
        console.done("create", "Fix", "--estimate", "4", "--points", "3");

        console.done("update", "FIX-1", "--estimate", "-1", "--points=-1");

        assertThat(console.done("show", "FIX-1")).doesNotContain("Estimated", "Story points");
    }

    @Test
    void behind_two_dashes_nothing_is_an_option() {
        console.done("create", "--", "--title");

        assertThat(console.done("list", "--format", "simple")).endsWith("\t--title\n");
    }

    @Test
    void a_single_dash_is_a_word() {
        console.done("create", "-");

        assertThat(console.done("list", "--format", "simple")).endsWith("\t-\n");
    }

    @Test
    void an_unknown_option_is_told_with_the_one_that_was_meant() {
        assertThat(console.refused(ExitCode.USAGE, "list", "--stauts", "open"))
                .isEqualTo(
                        """
                        Error: there is no option "--stauts"
                        Did you mean --status? See: tickets list --help
                        """);
        assertThat(console.refused(ExitCode.USAGE, "list", "-Z"))
                .contains("there is no option \"-Z\"");
    }

    @Test
    void a_word_too_many_is_refused() {
        assertThat(console.refused(ExitCode.USAGE, "create", "Fix", "login"))
                .contains("one word too many: \"login\"", "Put quotes around");
    }

    @Test
    void what_is_missing_is_named_with_the_usage() {
        assertThat(console.refused(ExitCode.USAGE, "create")).contains("TITLE is missing");
        assertThat(console.refused(ExitCode.USAGE, "show"))
                .contains("ID is missing", "tickets show ID");
        assertThat(console.refused(ExitCode.USAGE, "comment", "FIX-1")).contains("BODY is missing");
        assertThat(console.refused(ExitCode.USAGE, "time")).contains("ID is missing");
        assertThat(console.refused(ExitCode.USAGE, "search")).contains("QUERY is missing");
        assertThat(console.refused(ExitCode.USAGE, "link", "FIX-1")).contains("TYPE is missing");
    }

    @Test
    void an_option_without_its_value_and_a_flag_with_one_are_refused() {
        assertThat(console.refused(ExitCode.USAGE, "list", "--status"))
                .contains("--status needs a value");
        assertThat(console.refused(ExitCode.USAGE, "list", "--all=yes"))
                .contains("--all takes no value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1e99999999999", "", "0x10", "NaN", "1,5"})
    void what_is_no_number_is_refused(String text) {
        assertThat(console.refused(ExitCode.USAGE, "create", "Fix", "--points", text))
                .contains("--points is not a number: \"" + text + "\"");
    }

    @Test
    void a_dash_reads_standard_input_for_every_body() {
        console.done("create", "Fix");

        console.typing("from create\n").done("create", "Docs", "-d", "-");
        console.typing("from update\n").done("update", "FIX-1", "--description=-");
        console.typing("from comment\n").done("comment", "FIX-1", "-");
        console.typing("from journal\n").done("journal", "FIX-1", "-");
        console.typing("{\"id\":\"FIX-1\",\"body\":\"from op\"}").done("op", "ticket_comment", "-");
        console.typing("from close\n").done("close", "FIX-1", "--summary", "-");

        assertThat(console.done("show", "DOCS-1")).contains("\n  from create\n");
        assertThat(console.done("show", "FIX-1", "--include", "history"))
                .contains("  from update\n", "from comment\n", "from journal\n", "from op\n")
                .contains("from close");
    }

    @Test
    void standard_input_that_is_not_utf_8_or_too_large_is_refused() {
        console.typing(new byte[] {'a', (byte) 0xff});
        assertThat(console.refused(ExitCode.USAGE, "create", "Fix", "-d", "-"))
                .contains("not UTF-8");

        console.typing(new byte[(4 << 20) + 1]);
        assertThat(console.refused(ExitCode.PRECONDITION, "create", "Fix", "-d", "-"))
                .contains("4 MiB");
    }
}
