package dev.repotickets.server.access;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.yaml.YamlDocument;
import dev.repotickets.core.yaml.YamlFault;
import dev.repotickets.core.yaml.YamlReader;
import dev.repotickets.core.yaml.YamlWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// `repo-tickets/tokens.yaml` in the user's own state folder: `XDG_STATE_HOME`, or `.local/state`
/// in the home. It holds hashes of tokens, is never in a repository, and is used only as long as
/// nobody but its owner can read or write it.
public record TokenFile(Path path) {
    private static final int LARGEST = 1 << 20;

    public static TokenFile of(Environment environment) {
        Path home = folder(environment, "HOME").orElse(environment.home());
        Path folder =
                folder(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local").resolve("state"));
        return new TokenFile(folder.resolve("repo-tickets").resolve("tokens.yaml"));
    }

    private static Optional<Path> folder(Environment environment, String variable) {
        return environment.variable(variable).map(Path::of).filter(Path::isAbsolute);
    }

    public boolean exists() {
        return OwnFile.isThere(path);
    }

    /// None where there is no file. A file that others could read or have written, that is a link,
    /// or that makes no sense is a `precondition_failed` which says what to do.
    public Tokens read() {
        try {
            OwnFile.check(path, LARGEST);
            return parsed(OwnFile.bytes(path));
        } catch (NoSuchFileException _) {
            return Tokens.none();
        } catch (IOException _) {
            throw refused("it cannot be read", "Make it readable for you alone: chmod 600 " + path);
        }
    }

    /// Reads, changes and writes it while no other process does.
    public void change(UnaryOperator<Tokens> change) {
        Path folder = path.resolveSibling("");
        try {
            OwnFile.makeFolder(folder);
            try (FileChannel lock =
                            FileChannel.open(
                                    folder.resolve("tokens.lock"),
                                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                                    OwnFile.attributes(folder));
                    FileLock _ = lock.lock()) {
                write(change.apply(read()));
            }
        } catch (IOException _) {
            throw new Problem.ReadOnly(
                            "the tokens cannot be written into " + folder,
                            "Make that folder one of yours, or name another in XDG_STATE_HOME.")
                    .toException();
        }
    }

    /// The old file or the new one is there, whole, at any time.
    private void write(Tokens tokens) throws IOException {
        Path draft = path.resolveSibling("tokens.yaml.new");
        Files.deleteIfExists(draft);
        try (FileChannel channel =
                FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        OwnFile.attributes(path.resolveSibling("")))) {
            var bytes = ByteBuffer.wrap(YamlWriter.bytes(Shape.of(Tokens.class).write(tokens)));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private Tokens parsed(byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("it is empty", "Delete it, then make a token: tickets token add NAME");
        }
        try {
            return switch (YamlReader.readForeign(bytes)) {
                case YamlDocument document -> Shape.of(Tokens.class).readText(document.fields());
                case YamlFault fault ->
                        throw refused(
                                "line " + fault.line() + " " + fault.reason(),
                                "Correct it, or delete it and make new tokens.");
            };
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.PreconditionFailed) {
                throw e;
            }
            throw refused(e.problem().message(), "Correct it, or delete it and make new tokens.");
        }
    }

    private RuntimeException refused(String why, String advice) {
        return OwnFile.refused(path, why, advice);
    }
}
