package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeBlockTest {
    private static final String BLOCK =
            "## 📊 Project Status\n\nbody\n\n<!-- END AUTO-GENERATED STATUS -->\n";

    @TempDir private Path folder;

    @Test
    void it_comes_behind_the_heading_and_a_second_time_nothing_is_written() throws IOException {
        write("# Name\nText\n");

        assertThat(ReadmeBlock.update(folder, "body\n")).isTrue();
        assertThat(read()).isEqualTo("# Name\n\n" + BLOCK + "Text\n");
        assertThat(ReadmeBlock.update(folder, "body\n")).isFalse();
    }

    @Test
    void what_stood_there_is_replaced_and_nothing_else_is_touched() throws IOException {
        write("# Name\n\n" + BLOCK + "Text\t \n\nEnd without line end");

        ReadmeBlock.update(folder, "other\n");

        assertThat(read())
                .isEqualTo(
                        "# Name\n\n"
                                + BLOCK.replace("body", "other")
                                + "Text\t \n\nEnd without line end");
    }

    @Test
    void it_stands_at_the_top_of_a_file_without_a_heading() throws IOException {
        write("Text\n");

        ReadmeBlock.update(folder, "body\n");

        assertThat(read()).isEqualTo(BLOCK + "\nText\n");
    }

    @Test
    void line_ends_of_windows_stay_so() throws IOException {
        write("# Name\r\nText\r\n");

        ReadmeBlock.update(folder, "body\n");

        assertThat(read()).isEqualTo("# Name\r\n\r\n" + BLOCK.replace("\n", "\r\n") + "Text\r\n");
        assertThat(ReadmeBlock.update(folder, "body\n")).isFalse();
    }

    @Test
    void it_is_not_written_through_a_link() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "mine");
        Files.createSymbolicLink(folder.resolve("README.md"), other);

        assertThatThrownBy(() -> ReadmeBlock.update(folder, "body\n"))
                .isInstanceOf(ProblemException.class);
        assertThat(other).hasContent("mine");
    }

    @Test
    void titles_mean_nothing_in_markdown_and_html() {
        assertThat(StatusText.escaped("<script> [a](b) `c`"))
                .isEqualTo("&lt;script&gt; \\[a\\]\\(b\\) \\`c\\`");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("README.md"), text);
    }

    private String read() throws IOException {
        return Files.readString(folder.resolve("README.md"));
    }
}
