package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scripts in the shells that they are for, where those are installed.
class CompletionScriptTest {
    @TempDir private Path folder;
    private final Console console = Console.inMemory();

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void the_shell_understands_its_script(String shell) throws IOException, InterruptedException {
        Path program = installed(shell);
        Path script =
                Files.writeString(folder.resolve("script"), console.done("completion", shell));

        assertThat(run(program.toString(), "-n", script.toString())).isEmpty();
    }

    @Test
    void bash_offers_what_the_program_answers_word_by_word()
            throws IOException, InterruptedException {
        Path bash = installed("bash");
        Path script =
                Files.writeString(folder.resolve("script"), console.done("completion", "bash"));
        fake("printf '%s\\n' \"$#\" \"$@\" '*' 'two words'");

        String offered =
                run(
                        bash.toString(),
                        "-c",
                        "PATH='"
                                + folder
                                + "':$PATH; cd /; source '"
                                + script
                                + "'\n"
                                + "COMP_WORDS=(tickets list --status 'in pro'); COMP_CWORD=3\n"
                                + "_tickets_complete tickets 'in pro' --status\n"
                                + "printf '<%s>' \"${COMPREPLY[@]}\"");

        assertThat(offered).isEqualTo("<4><__complete><list><--status><in pro><*><two words>");
    }

    @Test
    void bash_offers_nothing_where_the_program_fails() throws IOException, InterruptedException {
        Path bash = installed("bash");
        Path script =
                Files.writeString(folder.resolve("script"), console.done("completion", "bash"));
        fake("echo broken >&2; exit 1");

        String offered =
                run(
                        bash.toString(),
                        "-c",
                        "PATH='"
                                + folder
                                + "':$PATH; source '"
                                + script
                                + "'\n"
                                + "COMP_WORDS=(tickets ''); COMP_CWORD=1; COMPREPLY=(old)\n"
                                + "_tickets_complete\necho ${#COMPREPLY[@]}");

        assertThat(offered).isEqualTo("0\n");
    }

    @Test
    void an_unknown_shell_is_refused() {
        assertThat(console.refused(ExitCode.USAGE, "completion", "tcsh"))
                .contains("bash, zsh and fish");
    }

    private void fake(String body) throws IOException {
        Path program = Files.writeString(folder.resolve("tickets"), "#!/bin/sh\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static Path installed(String shell) {
        List<Path> places = List.of(Path.of("/bin", shell), Path.of("/usr/bin", shell));
        Path found = places.stream().filter(Files::isExecutable).findFirst().orElse(Path.of(""));
        assumeTrue(
                Files.isExecutable(found) && !found.toString().isEmpty(),
                shell + " is not installed");
        return found;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(shown).isZero();
        return shown;
    }
}
