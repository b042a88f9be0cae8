package dev.repotickets.assignmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the model adds to the distribution.
final class FootprintTest {
    private static final long MOST = 6_000_000;
    private static final List<String> OURS = List.of("smile-", "slf4j-", "jspecify-");

    @Test
    void the_jars_that_it_needs_at_run_time_are_at_most_6_megabytes() throws IOException {
        List<Path> jars =
                jars().filter(it -> OURS.stream().anyMatch(name(it)::startsWith)).toList();
        long size = 0;
        for (Path jar : jars) {
            size += Files.size(jar);
        }

        assertThat(jars).hasSize(5);
        assertThat(size).isLessThan(MOST);
    }

    @Test
    void nothing_that_smile_could_also_use_comes_along() {
        assertThat(jars().map(FootprintTest::name))
                .noneMatch(it -> it.matches("(duckdb|jackson|commons-csv|commons-io|openblas).*"));
    }

    private static Stream<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(it -> name(it).endsWith(".jar"));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
