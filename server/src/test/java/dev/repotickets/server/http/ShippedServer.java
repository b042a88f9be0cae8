package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.Main;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/// `tickets serve` in a process of its own, on a free port: the program of these tests, or the
/// shipped one where the property `tickets.command` names it.
public record ShippedServer(Process process, URI base, Path repository, Path log)
        implements AutoCloseable {

    /// In a repository below `folder`, with tickets set up.
    public static ShippedServer start(Path folder, String... options)
            throws IOException, GitAPIException {
        Path repository = Files.createDirectories(folder.resolve("project"));
        Git.init().setDirectory(repository.toFile()).call().close();
        Files.createDirectories(repository.resolve(".tickets/tickets"));
        return in(repository, folder, List.of(options));
    }

    /// `folder` is the home of the process, and takes what it says.
    public static ShippedServer in(Path repository, Path folder, List<String> options)
            throws IOException {
        var command = new ArrayList<>(program());
        command.addAll(List.of("serve", "--port", "0"));
        command.addAll(options);
        Path log = folder.resolve("serve.log");
        var builder =
                new ProcessBuilder(command)
                        .directory(repository.toFile())
                        .redirectError(log.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("XDG_STATE_HOME");
        Process process = builder.start();
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as(Files.readString(log)).startsWith("http://");
        return new ShippedServer(process, URI.create(line), repository, log);
    }

    public URI address(String path) {
        return base.resolve(path);
    }

    private static List<String> program() {
        String shipped = System.getProperty("tickets.command", "");
        if (!shipped.isBlank()) {
            return List.of(shipped.strip().split(" +")[0]);
        }
        return List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
