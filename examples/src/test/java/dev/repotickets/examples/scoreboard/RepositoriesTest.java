package dev.repotickets.examples.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workspace.FolderWorkspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoriesTest {
    private static final int SIZE = 300;

    @TempDir private Path folder;

    @Test
    void the_files_are_as_the_store_writes_them() throws IOException {
        Path made = new Repositories(folder).of(SIZE);
        Path stored = folder.resolve("stored");
        Repositories.begin(stored);
        try (FolderWorkspaces workspaces = Opened.in(stored)) {
            workspaces
                    .open()
                    .store()
                    .write(tx -> {
                        new Content(SIZE).into(new Stored(tx));
                        return "";
                    });
        }

        assertThat(files(made)).hasSizeGreaterThan(SIZE).isEqualTo(files(stored));
    }

    @Test
    void the_same_size_is_the_same_commit() throws IOException {
        Path one = new Repositories(folder.resolve("one")).of(SIZE);
        Path other = new Repositories(folder.resolve("other")).of(SIZE);

        assertThat(head(one)).hasSize(40).isEqualTo(head(other));
    }

    private static String head(Path repository) {
        return Program.in(repository).run("git", "rev-parse", "HEAD").out().strip();
    }

    private static Map<String, String> files(Path repository) throws IOException {
        Path content = repository.resolve(".tickets");
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(content)) {
            all.filter(Files::isRegularFile)
                    .forEach(it -> files.put(content.relativize(it).toString(), text(it)));
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The store itself.
    private record Stored(Writer tx) implements Content.Sink {
        @Override
        public <T extends Record & Entity> void put(Kind<T> kind, T state) {
            tx.apply(new Change<>(kind, state, new Arrived(state.key())));
        }

        @Override
        public void keep(Fact fact) {
            tx.keep(Ticket.KIND, fact);
        }
    }
}
