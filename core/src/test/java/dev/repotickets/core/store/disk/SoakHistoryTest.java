package dev.repotickets.core.store.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The judge must be able to convict.
final class SoakHistoryTest {
    private static final String TWO_WRITES =
            """
            W p1.1 0=1@p1.1<none 1=1@p1.1<none
            A p1.1 0=1@p1.1<none 1=1@p1.1<none
            W p1.2 0=2@p1.2<p1.1
            A p1.2 0=2@p1.2<p1.1
            """;

    @TempDir Path folder;

    private List<String> faults(String history, String first, String second) throws IOException {
        var file = Files.writeString(folder.resolve("history"), history);
        return SoakHistory.of(List.of(file))
                .faults(Map.of(0, SoakValue.parse(first), 1, SoakValue.parse(second)));
    }

    @Test
    void a_clean_history_has_no_fault() throws IOException {
        var read = "R p1.3 0=2@p1.2<p1.1 1=1@p1.1<none\n";

        assertThat(faults(TWO_WRITES + read, "2@p1.2<p1.1", "1@p1.1<none")).isEmpty();
    }

    @Test
    void a_lost_write_is_found() throws IOException {
        assertThat(faults(TWO_WRITES, "1@p1.1<none", "1@p1.1<none"))
                .containsExactly("lost: acknowledged write p1.2");
    }

    @Test
    void a_half_of_a_write_is_found_in_the_files_and_in_reads() throws IOException {
        var read = "R p2.1 0=1@p1.1<none 1=0@none<none\n";

        assertThat(faults(TWO_WRITES, "2@p1.2<p1.1", "0@none<none"))
                .containsExactly("half done: p1.1 kept in [0]");
        assertThat(faults(read + TWO_WRITES, "2@p1.2<p1.1", "1@p1.1<none"))
                .containsExactly("a read saw a half of p1.1");
    }

    @Test
    void an_update_over_a_stale_version_is_found() throws IOException {
        var stale = "W p2.1 0=2@p2.1<p1.1\nA p2.1 0=2@p2.1<p1.1\n";

        assertThat(faults(stale + TWO_WRITES, "2@p2.1<p1.1", "1@p1.1<none"))
                .contains("lost: acknowledged write p1.2");
    }

    @Test
    void a_read_that_goes_back_in_time_is_found() throws IOException {
        var read = "R p1.3 0=1@p1.1<none 1=1@p1.1<none\n";

        assertThat(faults(TWO_WRITES + read, "2@p1.2<p1.1", "1@p1.1<none"))
                .containsExactly("p1.3 went back in time at file 0");
    }
}
