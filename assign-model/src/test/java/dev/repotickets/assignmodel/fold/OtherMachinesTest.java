package dev.repotickets.assignmodel.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same log gives the same bits however a JVM runs, and needs no native library.
final class OtherMachinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:ActiveProcessorCount=1",
                "-XX:ActiveProcessorCount=2",
                "-Xint",
                "-XX:TieredStopAtLevel=1",
                "-XX:-TieredCompilation",
                "-XX:+UseParallelGC"
            })
    void the_bits_are_the_same(String option) throws IOException, InterruptedException {
        assertThat(run(option)).containsExactly("digest " + DigestProbe.digest());
    }

    @Test
    void no_class_that_calls_a_native_library_is_loaded() throws IOException, InterruptedException {
        List<String> output = run("-Xlog:class+load");

        assertThat(output).anyMatch(it -> it.contains(" smile.math.BFGS "));
        assertThat(output)
                .noneMatch(it -> it.matches(".* smile\\.linalg\\.(blas|lapack|arpack).*"));
    }

    @Test
    void native_access_can_be_denied_and_nothing_is_printed()
            throws IOException, InterruptedException {
        assertThat(run("--illegal-native-access=deny"))
                .containsExactly("digest " + DigestProbe.digest());
    }

    private static List<String> run(String option) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(option);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(DigestProbe.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
