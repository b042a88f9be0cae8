package dev.repotickets.server.stdio;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/// How the server under test is started: the program of these tests, or what the property
/// `tickets.command` says, such as `/opt/tickets/bin/tickets mcp`.
final class ServerCommand {
    private static final Path SHELL = Path.of("/bin/sh");

    private ServerCommand() {}

    /// The command that serves `folder`.
    static List<String> in(Path folder) {
        assumeTrue(Files.isExecutable(SHELL), "needs " + SHELL + " to start in another folder");
        var command = new ArrayList<String>();
        command.addAll(
                List.of(
                        SHELL.toString(),
                        "-c",
                        "cd \"$0\" && exec \"$@\"",
                        folder.toAbsolutePath().toString()));
        String shipped = System.getProperty("tickets.command", "");
        command.addAll(shipped.isBlank() ? ofTheseTests() : List.of(shipped.strip().split(" +")));
        return List.copyOf(command);
    }

    /// A git repository without a commit.
    static Path repository(Path folder) throws GitAPIException, IOException {
        Path repository = Files.createDirectories(folder.resolve("project"));
        Git.init().setDirectory(repository.toFile()).call().close();
        return repository;
    }

    private static List<String> ofTheseTests() {
        return List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StdioProcess.class.getName());
    }
}
