package dev.repotickets.server.http;

import dev.repotickets.core.vcs.Environment;
import dev.repotickets.server.Main;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.access.Token;
import dev.repotickets.server.access.TokenFile;
import dev.repotickets.server.access.TokenSecret;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/// `tickets serve` in a process of its own with a small heap, for a repository below a folder that
/// is its user's home too.
final class ServeProcess implements AutoCloseable {
    private final Process process;
    private final Path errors;
    private final int port;

    private ServeProcess(Process process, Path errors, int port) {
        this.process = process;
        this.errors = errors;
        this.port = port;
    }

    /// A git repository in `home`, with tickets where that is wanted.
    static void repository(Path home, boolean withTickets)
            throws IOException, GitAPIException, InterruptedException {
        Path repository = Files.createDirectories(home.resolve("project"));
        Git.init().setDirectory(repository.toFile()).call().close();
        if (withTickets) {
            Process init =
                    launch(
                            home,
                            home.resolve("init"),
                            List.of("init", "--prefix", "AUTH"),
                            List.of());
            if (!init.waitFor(60, TimeUnit.SECONDS) || init.exitValue() != 0) {
                throw new IllegalStateException(Files.readString(home.resolve("init")));
            }
        }
    }

    /// A new token of the user whose home that is.
    static String token(Path home, String name, Scope scope) {
        TokenSecret secret = TokenSecret.make(new SecureRandom());
        tokens(home).change(all -> all.with(Token.of(name, scope, secret, Instant.EPOCH)));
        return secret.revealed();
    }

    static TokenFile tokens(Path home) {
        return TokenFile.of(
                new Environment(
                        home, home, Map.of("XDG_STATE_HOME", home.resolve("state").toString())));
    }

    /// Serves on a free port; returns when it listens.
    static ServeProcess start(Path home, String... options) throws IOException {
        var words = new ArrayList<>(List.of("serve", "--port", "0"));
        words.addAll(List.of(options));
        return start(home, words);
    }

    /// The same with the words of a command that serves.
    static ServeProcess start(Path home, List<String> words) throws IOException {
        Path errors = Files.createTempFile(home, "serve", ".log");
        Process process = launch(home, errors, words, List.of());
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException(Files.readString(errors));
        }
        return new ServeProcess(
                process, errors, Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
    }

    /// The program with these words, and options of Java; what it says on standard error goes to a
    /// file.
    static Process launch(Path home, Path errors, List<String> words, List<String> java)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx96m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(1, java);
        command.addAll(words);
        var builder =
                new ProcessBuilder(command)
                        .directory(home.resolve("project").toFile())
                        .redirectError(errors.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        return builder.start();
    }

    int port() {
        return port;
    }

    RawHttp http() {
        return new RawHttp(port);
    }

    /// What it said on standard error by now.
    String log() throws IOException {
        return Files.readString(errors);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Asks it to end, as SIGTERM does; `end` waits for that.
    void terminate() {
        process.destroy();
    }

    /// Ends it at once, as a crash does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(15, TimeUnit.SECONDS);
    }

    /// The exit code, when it ended within that time.
    int end(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end within " + seconds + " s");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
