package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shell script that starts the program, with another program in the runtime's place.
class LauncherTest {
    @TempDir private Path folder;

    @BeforeEach
    void a_distribution_whose_java_shows_what_it_gets() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs /bin/sh");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path java = Files.createDirectories(folder.resolve("runtime/bin")).resolve("java");
        Files.copy(Path.of("src/main/dist/bin/tickets"), bin.resolve("tickets"));
        Files.writeString(
                java,
                """
                #!/bin/sh
                echo "LC_ALL=${LC_ALL-}"
                while [ "$1" != dev.repotickets.server.Main ]; do shift; done
                shift
                for word; do echo "<$word>"; done
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(bin.resolve("tickets").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void words_reach_the_program_as_they_are() throws IOException, InterruptedException {
        assertThat(run(Map.of("LANG", "en_GB.UTF-8"), "create", "a  b", "*", "", "$HOME", "über"))
                .isEqualTo("LC_ALL=\n<create>\n<a  b>\n<*>\n<>\n<$HOME>\n<über>\n");
    }

    @Test
    void a_locale_without_letters_is_replaced() throws IOException, InterruptedException {
        assertThat(run(Map.of())).isEqualTo("LC_ALL=C.UTF-8\n");
        assertThat(run(Map.of("LANG", "C"))).isEqualTo("LC_ALL=C.UTF-8\n");
        assertThat(run(Map.of("LC_ALL", "POSIX", "LANG", "de_DE.UTF-8")))
                .isEqualTo("LC_ALL=C.UTF-8\n");
    }

    @Test
    void any_other_locale_stays() throws IOException, InterruptedException {
        assertThat(run(Map.of("LC_ALL", "de_DE.UTF-8"))).isEqualTo("LC_ALL=de_DE.UTF-8\n");
        assertThat(run(Map.of("LC_CTYPE", "ja_JP.eucJP"))).isEqualTo("LC_ALL=\n");
    }

    private String run(Map<String, String> variables, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(folder.resolve("bin/tickets").toString());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(it -> it.startsWith("LC_") || it.equals("LANG"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(shown).isZero();
        return shown;
    }
}
