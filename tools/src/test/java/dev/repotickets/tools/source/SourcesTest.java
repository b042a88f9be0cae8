package dev.repotickets.tools.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    @TempDir Path folder;

    private Path repository;
    private Sources confined;
    private Sources own;

    @BeforeEach
    void files() throws IOException {
        repository = folder.resolve("repository");
        write("secret.txt", "not yours");
        write("repository/reports/junit.xml", "<testsuite/>");
        write("repository/reports/more/cucumber.ndjson", "{}");
        write("repository/.git/config", "[core]");
        write("repository/.tickets/config.yaml", "x: 1");
        write("repository/.tickets/.local/lock", "");
        confined = new RepositorySources(() -> Optional.of(repository));
        own = new OwnSources(repository);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports/junit.xml",
                "./reports/junit.xml",
                "reports/more/../junit.xml",
                "reports//junit.xml"
            })
    void a_file_inside_the_repository_is_read_by_both(String path) {
        assertThat(confined.read(path).text()).isEqualTo("<testsuite/>");
        assertThat(own.read(path).text()).isEqualTo("<testsuite/>");
    }

    @Test
    void an_absolute_path_inside_the_repository_is_read() {
        String path = repository.resolve("reports/junit.xml").toString();

        assertThat(confined.read(path).text()).isEqualTo("<testsuite/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.txt", "reports/../../secret.txt", "..", "/etc/hostname"})
    void what_is_outside_the_repository_is_read_for_nobody_but_its_user(String path) {
        refused(() -> confined.read(path), "is outside the repository");
        refused(() -> confined.isFolder(path), "is outside the repository");
        refused(() -> confined.list(path), "is outside the repository");
    }

    @Test
    void the_user_reads_beside_the_repository() {
        assertThat(own.read("../secret.txt").text()).isEqualTo("not yours");
        assertThat(own.read(folder.resolve("secret.txt").toString()).text()).isEqualTo("not yours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/config",
                ".GIT/config",
                "reports/../.git/config",
                "sub/.git/config",
                ".hg/x",
                ".jj/x",
                ".tickets/.local/lock"
            })
    void coordination_is_never_read(String path) {
        refused(() -> confined.read(path), "is inside a folder that is never read");
    }

    @Test
    void a_link_is_not_followed_in_a_repository_but_for_its_user() throws IOException {
        Files.createSymbolicLink(repository.resolve("link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(repository.resolve("linked"), folder);

        refused(() -> confined.read("link.txt"), "is a symbolic link, or lies behind one");
        refused(() -> confined.read("linked/secret.txt"), "is a symbolic link, or lies behind");
        refused(() -> confined.list("linked"), "is a symbolic link, or lies behind one");
        assertThat(own.read("link.txt").text()).isEqualTo("not yours");
    }

    @Test
    void a_missing_file_names_the_closest_one_and_no_place_of_the_machine() {
        assertThatThrownBy(() -> confined.read("reports/junitt.xml"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> {
                            assertThat(it.problem().message())
                                    .isEqualTo("no file \"reports/junitt.xml\"");
                            assertThat(it.problem().advice())
                                    .isEqualTo("Did you mean \"junit.xml\"?");
                        });
        refused(() -> own.read("reports/junitt.xml"), "no file \"reports/junitt.xml\"");
        refused(() -> confined.read("reports/junit.xml/x"), "lies behind a file");
    }

    @Test
    void a_folder_is_no_file_and_a_file_no_folder() {
        refused(() -> confined.read("reports"), "is a folder");
        refused(() -> confined.read("."), "is a folder");
        refused(() -> own.read("reports"), "is a folder");
        refused(() -> confined.list("reports/junit.xml"), "is no folder");
        refused(() -> own.list("reports/junit.xml"), "is no folder");
        assertThat(confined.isFolder("reports")).isTrue();
        assertThat(own.isFolder("reports")).isTrue();
        assertThat(confined.isFolder("reports/junit.xml")).isFalse();
    }

    @Test
    void more_than_16_mebibytes_are_refused() throws IOException {
        try (var file = new RandomAccessFile(repository.resolve("huge").toFile(), "rw")) {
            file.setLength(Sources.LONGEST_FILE + 1);
        }

        refused(() -> confined.read("huge"), "\"huge\" has more than 16 MiB");
        refused(() -> own.read("huge"), "\"huge\" has more than 16 MiB");
    }

    @Test
    void a_listing_holds_every_file_below_and_names_what_it_did_not_look_at() throws IOException {
        Files.createSymbolicLink(repository.resolve("reports/out"), folder);

        Listing listing = confined.list("reports");

        assertThat(listing.files())
                .containsExactly(
                        new Listing.Entry("reports/junit.xml", "junit.xml", 12),
                        new Listing.Entry(
                                "reports/more/cucumber.ndjson", "more/cucumber.ndjson", 2));
        assertThat(listing.skipped()).containsExactly("out is a link");
        assertThat(own.list("reports")).isEqualTo(listing);
    }

    @Test
    void a_listing_of_everything_leaves_coordination_out() {
        assertThat(confined.list(".").files())
                .extracting(Listing.Entry::path)
                .containsExactly(
                        ".tickets/config.yaml",
                        "reports/junit.xml",
                        "reports/more/cucumber.ndjson");
    }

    @Test
    void a_listing_beyond_256_mebibytes_is_refused() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (var file = new RandomAccessFile(repository.resolve("big" + i).toFile(), "rw")) {
                file.setLength(129L << 20);
            }
        }

        refused(() -> confined.list(""), "holds more than 256 MiB");
    }

    @Test
    void what_is_not_utf_8_is_no_text() throws IOException {
        Files.write(repository.resolve("latin"), "ü".getBytes(StandardCharsets.ISO_8859_1));

        refused(() -> confined.read("latin").text(), "latin is not text in UTF-8");
    }

    @Test
    void without_a_repository_there_are_no_files() {
        refused(() -> new RepositorySources(Optional::empty).read("x"), "there are no files here");
    }

    private static void refused(ThrowingCallable work, String message) {
        assertThatThrownBy(work)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("/tmp");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
