package dev.repotickets.tools.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a test compares with what the program makes today; `-Dgolden=write` writes it anew.
record GoldenFile(Path path) {

    void mustBe(String content) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, content);
        }
        assertThat(Files.readString(path))
                .as("%s is out of date; write it anew with -Dgolden=write", path)
                .isEqualTo(content);
    }
}
