package dev.repotickets.server.http;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A socket in the file system that nobody but its owner can ever connect to: it is made in a
/// folder of the owner's alone, and moved to its place when its mode is 0600.
final class SocketFile {
    private final Path place;
    private final Path draft;
    private @Nullable Object key;

    private SocketFile(Path place, Path draft) {
        this.place = place;
        this.draft = draft;
    }

    /// Nothing else may be at `place` than a socket that nobody answers any more.
    static SocketFile prepare(Path place) throws HttpFailure {
        Path whole = place.toAbsolutePath();
        if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
            requireDead(whole);
        }
        try {
            Path folder =
                    Files.createTempDirectory(
                            whole.getParent(),
                            ".tickets",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------")));
            return new SocketFile(whole, folder.resolve("s"));
        } catch (IOException | UnsupportedOperationException _) {
            throw new HttpFailure(
                    "the socket " + whole + " cannot be made: name a folder where you may write");
        }
    }

    /// Where to listen.
    Path draft() {
        return draft;
    }

    /// Moves the socket, which listens now, to its place.
    void publish() throws HttpFailure {
        try {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            key = key(draft).orElse(null);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException _) {
            throw new HttpFailure("the socket " + place + " cannot be put there");
        }
    }

    /// Takes it away, unless another one is there by now.
    void remove() {
        try {
            if (key != null && key(place).filter(key::equals).isPresent()) {
                Files.delete(place);
            }
            Files.deleteIfExists(draft);
            Files.deleteIfExists(draft.getParent());
        } catch (IOException _) {
            // What is left is a socket that nobody answers: the next server replaces it.
        }
    }

    private static void requireDead(Path place) throws HttpFailure {
        try {
            if (!Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isOther()) {
                throw new HttpFailure(
                        place + " is there and is no socket: name another file for --socket");
            }
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(place));
            }
        } catch (HttpFailure e) {
            throw e;
        } catch (IOException _) {
            return;
        }
        throw new HttpFailure(
                "another server listens on "
                        + place
                        + ": end it first, or name another file for --socket");
    }

    private static Optional<Object> key(Path file) throws IOException {
        return Optional.ofNullable(
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .fileKey());
    }
}
