package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same lines make the same bits, however the machine computes.
final class SameBitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:ActiveProcessorCount=1",
                "-XX:ActiveProcessorCount=2",
                "-XX:TieredStopAtLevel=1"
            })
    void another_machine_says_the_same(String option)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                option,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Ranking.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed.strip()).isEqualTo(Ranking.digest());
    }
}
