package dev.repotickets.core.store.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RealDiskTest {
    private static final StorePath FILE = StorePath.content("tickets/3F/A.yaml");

    @TempDir Path folder;
    private Path content;
    private Disk disk;

    @BeforeEach
    void open() throws IOException {
        content = folder.resolve(".tickets");
        disk = new RealDisk(new StateFolders(content, folder.resolve("s"), folder.resolve("c")));
        disk.createFolders(FILE.parent());
    }

    @Test
    void what_was_created_and_appended_is_read_back() throws IOException {
        disk.create(FILE, bytes("one "));
        disk.append(FILE, bytes("two "));
        disk.append(FILE, bytes("three"));
        disk.overwriteStart(FILE, bytes("ONE"));
        disk.truncate(FILE, 8);
        disk.force(FILE);
        disk.forceFolder(FILE.parent());

        assertThat(text(FILE)).isEqualTo("ONE two ");
        assertThat(disk.head(FILE, 5)).isEqualTo(bytes("ONE t"));
        assertThat(disk.head(FILE, 50)).isEqualTo(bytes("ONE two "));
    }

    @Test
    void the_beginning_of_a_file_is_that_of_whatever_is_at_its_path() throws IOException {
        var stage = FILE.parent().child(".tmp-1");
        assertThat(disk.beginning(FILE, 3).size()).isZero();
        disk.create(FILE, bytes("first"));
        assertThat(disk.beginning(FILE, 3).head()).isEqualTo(bytes("fir"));
        disk.append(FILE, bytes(" and more"));
        disk.overwriteStart(FILE, bytes("F"));
        assertThat(disk.beginning(FILE, 3).size()).isEqualTo(14);
        assertThat(disk.beginning(FILE, 3).head()).isEqualTo(bytes("Fir"));

        disk.create(stage, bytes("second"));
        disk.rename(stage, FILE);
        disk.append(FILE, bytes("!"));

        assertThat(disk.beginning(FILE, 3).head()).isEqualTo(bytes("sec"));
        assertThat(text(FILE)).isEqualTo("second!");
        disk.delete(FILE);
        assertThat(disk.beginning(FILE, 3).size()).isZero();
    }

    @Test
    void an_interrupt_in_one_use_of_a_file_does_not_disturb_the_next() throws IOException {
        disk.create(FILE, bytes("first"));
        for (int i = 0; i < 3; i++) {
            Thread.currentThread().interrupt();
            assertThat(disk.beginning(FILE, 3).head()).isEqualTo(bytes("fir"));
            disk.append(FILE, bytes("."));
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(text(FILE)).isEqualTo("first...");
    }

    @Test
    void a_file_that_exists_is_not_created_again() throws IOException {
        disk.create(FILE, bytes("first"));

        assertThatThrownBy(() -> disk.create(FILE, bytes("second")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(text(FILE)).isEqualTo("first");
    }

    @Test
    void renaming_replaces_and_deleting_twice_is_no_error() throws IOException {
        var stage = FILE.parent().child(".tmp-1");
        disk.create(FILE, bytes("old"));
        disk.create(stage, bytes("new"));

        disk.rename(stage, FILE);

        assertThat(text(FILE)).isEqualTo("new");
        assertThat(disk.list(FILE.parent())).containsExactly("A.yaml");
        disk.delete(FILE);
        disk.delete(FILE);
        assertThat(disk.list(FILE.parent())).isEmpty();
    }

    @Test
    void what_is_missing_is_absent_and_empty() throws IOException {
        var missing = StorePath.content("no/such/file");

        assertThat(disk.read(missing, 10)).isEqualTo(new Found.Absent());
        assertThat(disk.read(FILE.child("below-a-file"), 10)).isEqualTo(new Found.Absent());
        assertThat(disk.head(missing, 10)).isEmpty();
        assertThat(disk.stat(missing)).isEmpty();
        assertThat(disk.list(missing)).isEmpty();
    }

    @Test
    void a_file_is_told_from_another_one_of_the_same_name() throws IOException {
        var stage = FILE.parent().child(".tmp-1");
        disk.create(FILE, bytes("old"));
        disk.create(stage, bytes("new!"));
        var before = disk.stat(FILE).orElseThrow();

        disk.rename(stage, FILE);

        var after = disk.stat(FILE).orElseThrow();
        assertThat(before.type()).isEqualTo(Stat.Type.FILE);
        assertThat(after.size()).isEqualTo(4);
        assertThat(after.inode()).isNotZero().isNotEqualTo(before.inode());
    }

    @Test
    void a_link_in_place_of_a_file_is_refused_and_never_written_through() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(real(FILE), secret);

        assertThat(disk.read(FILE, 100)).isEqualTo(new Found.Refused(Found.Reason.LINK));
        assertThatThrownBy(() -> disk.append(FILE, bytes("x"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> disk.create(FILE, bytes("x"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> disk.head(FILE, 3)).isInstanceOf(IOException.class);
        assertThat(secret).hasContent("secret");
    }

    @Test
    void a_link_in_place_of_a_folder_leads_nowhere() throws IOException {
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("A.yaml"), "secret");
        Files.createSymbolicLink(content.resolve("tickets/ZZ"), outside);
        var behind = StorePath.content("tickets/ZZ/A.yaml");

        assertThat(disk.read(behind, 100)).isEqualTo(new Found.Refused(Found.Reason.LINK));
        assertThatThrownBy(() -> disk.create(behind.parent().child("B"), bytes("x")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> disk.createFolders(behind.parent().child("C")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> disk.delete(behind)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> disk.list(behind.parent())).isInstanceOf(IOException.class);
        assertThat(outside).isDirectoryContaining("glob:**/A.yaml");
        assertThat(outside).isDirectoryNotContaining("glob:**/{B,C}");
    }

    @Test
    void pipes_devices_and_folders_are_refused_without_waiting() throws Exception {
        var made = new ProcessBuilder("mkfifo", real(FILE).toString()).start().waitFor();
        assertThat(made).isZero();

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    assertThat(disk.read(FILE, 100))
                            .isEqualTo(new Found.Refused(Found.Reason.SPECIAL));
                    assertThatThrownBy(() -> disk.append(FILE, bytes("x")))
                            .isInstanceOf(IOException.class);
                    assertThatThrownBy(() -> disk.force(FILE)).isInstanceOf(IOException.class);
                });
        assertThat(disk.read(FILE.parent(), 100)).isEqualTo(new Found.Refused(Found.Reason.FOLDER));
    }

    @Test
    void a_file_over_the_limit_is_not_read() throws IOException {
        disk.create(FILE, bytes("12345"));

        assertThat(disk.read(FILE, 4)).isEqualTo(new Found.Refused(Found.Reason.TOO_LARGE));
        assertThat(disk.read(FILE, 5)).isInstanceOf(Found.Present.class);
    }

    @Test
    void coordination_is_for_its_owner_and_content_for_everybody() throws IOException {
        disk.create(FILE, bytes("x"));
        disk.createFolders(StorePath.state(""));
        disk.create(StorePath.state("log"), bytes("x"));

        var readable = Files.getPosixFilePermissions(real(FILE));
        var secret = Files.getPosixFilePermissions(folder.resolve("s/log"));
        assertThat(PosixFilePermissions.toString(readable)).startsWith("rw-r");
        assertThat(PosixFilePermissions.toString(secret)).isEqualTo("rw-------");
    }

    @Test
    void an_interrupted_thread_completes_its_operations_and_stays_interrupted() throws IOException {
        Thread.currentThread().interrupt();
        disk.create(FILE, bytes("one"));
        disk.append(FILE, bytes(" two"));
        disk.force(FILE);
        disk.forceFolder(FILE.parent());

        assertThat(text(FILE)).isEqualTo("one two");
        assertThat(Thread.interrupted()).isTrue();
    }

    private Path real(StorePath path) {
        return content.resolve(path.path());
    }

    private String text(StorePath path) throws IOException {
        return disk.read(path, 1000) instanceof Found.Present(FileImage image)
                ? new String(image.bytes(), UTF_8)
                : "nothing";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
