package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command line of the original's README, in one repository from top to bottom.
class OriginalReadmeTest {
    private static final Path LINES = Path.of("src/test/resources/original-commands.txt");

    @TempDir private Path folder;

    @Test
    void all_of_its_lines_do_what_they_say() throws Exception {
        Shell shell = Shell.inRepository(folder);
        List<Entry> entries = entries();
        List<Entry> lines = entries.stream().filter(it -> it.kind() == '$').toList();
        assertThat(lines.stream().map(Entry::text).distinct()).hasSize(65);

        var run = new ArrayList<String>();
        String out = "";
        String last = "";
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case '>' -> assertThat(out).as(last).contains(entry.text());
                case '!' -> assertThat(out).as(last).doesNotContain(entry.text());
                default -> {
                    last = entry.text();
                    out = run(shell, last);
                    if (entry.kind() == '$') {
                        run.add(last);
                    }
                }
            }
        }

        System.out.printf("%d of the original's 65 lines run%n", run.size());
        assertThat(run.stream().distinct()).hasSize(65);
    }

    /// An id of eight hexadecimal digits stands for the one that the README only shows as an
    /// example; what a line sets in the shell is there for the next.
    private static String run(Shell shell, String line) throws Exception {
        String real = line;
        if (line.contains("RESULT-123")) {
            String ids =
                    "tickets requirements list TICKET-1 --kind result --json | jq -r '.[0].id'";
            real = line.replace("RESULT-123", shell.bash(ids).out().strip());
        }
        String script = "[ ! -f ../variables ] || source ../variables\n" + real;
        if (line.startsWith("epic_id=")) {
            script += "\ndeclare -p epic_id > ../variables";
        }
        Shell.Result result = shell.bash(script);
        assertThat(result.code()).as("%s%n%s", line, result.err()).isZero();
        return result.out();
    }

    private record Entry(char kind, String text) {}

    private static List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (String line : Files.readAllLines(LINES)) {
            if (line.startsWith("  ")) {
                Entry before = entries.removeLast();
                entries.add(new Entry(before.kind(), before.text() + "\n" + line));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(new Entry(line.charAt(0), line.substring(2)));
            }
        }
        return entries;
    }
}
