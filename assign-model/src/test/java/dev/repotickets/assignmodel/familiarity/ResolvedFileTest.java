package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of who resolved what.
final class ResolvedFileTest {
    private static final String HEADER =
            "ticket\tresolved_at\tassignee\ttype\tcomponent\tmodules\tcomplexity\ttitle\n";
    private static final String GOOD =
            "K-1\t2016-01-03T23:25:59Z\tada\tcode\tcore\tclients,core\t3\tFix it\n";

    @TempDir Path folder;

    @Test
    void a_line_is_read() throws IOException {
        Resolved line = read(HEADER + GOOD).getFirst();

        assertThat(line.ticket()).isEqualTo("K-1");
        assertThat(line.at()).isEqualTo(Instant.parse("2016-01-03T23:25:59Z"));
        assertThat(line.who()).isEqualTo("ada");
        assertThat(line.topic().modules()).containsExactly("clients", "core");
        assertThat(line.topic().complexity()).isEqualTo(3);
    }

    @Test
    void other_columns_are_not_read() throws IOException {
        String file = HEADER.strip() + "\tdescription\n" + GOOD.strip() + "\tWhat the fix did\n";

        assertThat(read(file)).isEqualTo(read(HEADER + GOOD));
    }

    @Test
    void the_file_that_comes_along_is_whole_and_has_no_descriptions() {
        assertThat(ResolvedFile.own()).hasSize(4_066);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-03T23:25:59Z, yesterday, resolved_at \"yesterday\" is not a moment",
        "3, many, complexity \"many\" is not a whole number",
        "3, 6, 6 is not a complexity",
        "ada, ' ', is blank",
    })
    void a_broken_line_says_which_and_what_is_wrong(String cell, String broken, String message) {
        String bad = GOOD.replace("\t" + cell + "\t", "\t" + broken + "\t");

        assertThatThrownBy(() -> read(HEADER + GOOD + bad))
                .hasMessageContaining("tickets.tsv:3: ")
                .hasMessageContaining(message);
    }

    @Test
    void a_line_with_a_cell_too_few_says_so() {
        assertThatThrownBy(() -> read(HEADER + "K-1\tada\n"))
                .hasMessageContaining("tickets.tsv:2: 2 cells where the header has 8");
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> read(HEADER.replace("assignee", "owner") + GOOD))
                .hasMessageContaining("tickets.tsv:1: there is no column \"assignee\"");
        assertThatThrownBy(() -> read("")).hasMessageContaining("no column \"ticket\"");
    }

    private List<Resolved> read(String text) throws IOException {
        return ResolvedFile.read(Files.writeString(folder.resolve("tickets.tsv"), text));
    }
}
