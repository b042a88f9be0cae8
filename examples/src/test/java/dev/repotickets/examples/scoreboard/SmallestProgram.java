package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/// A program that prints one word, on the distribution's runtime with an AOT cache of its own and
/// the same options as the distribution's program.
final class SmallestProgram {
    private static final String SOURCE =
            """
            public class Smallest {
                public static void main(String[] arguments) {
                    System.out.println("here");
                }
            }
            """;

    private SmallestProgram() {}

    /// The command that starts it.
    static List<String> make(Path folder, Distribution distribution) throws IOException {
        Files.createDirectories(folder);
        Path source = Files.writeString(folder.resolve("Smallest.java"), SOURCE);
        Path jar = folder.resolve("smallest.jar");
        tool("javac", "-d", folder.toString(), source.toString());
        tool(
                "jar",
                "--create",
                "--file",
                jar.toString(),
                "-C",
                folder.toString(),
                "Smallest.class");
        Path cache = folder.resolve("smallest.aot");
        Program.in(folder).run(command(distribution, "-XX:AOTCacheOutput=" + cache, jar));
        return command(distribution, "-XX:AOTCache=" + cache, jar);
    }

    private static List<String> command(Distribution distribution, String cache, Path jar) {
        return List.of(
                distribution.java().toString(),
                cache,
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xms16m",
                "-cp",
                jar.toString(),
                "Smallest");
    }

    private static void tool(String name, String... arguments) {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new IllegalStateException("there is no " + name));
        if (tool.run(System.out, System.err, arguments) != 0) {
            throw new IllegalStateException(name + " failed");
        }
    }
}
