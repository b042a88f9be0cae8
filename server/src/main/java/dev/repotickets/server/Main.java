package dev.repotickets.server;

import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.cli.Cli;
import dev.repotickets.server.cli.Streams;
import dev.repotickets.server.demo.Demo;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.jsonrpc.Connection;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.log.Log;
import dev.repotickets.server.log.PrintedLog;
import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.McpOptions;
import dev.repotickets.server.mcp.McpServer;
import dev.repotickets.server.mcp.SignedState;
import dev.repotickets.server.mcp.TaskStore;
import dev.repotickets.server.mcp.ToolboxFeatures;
import dev.repotickets.server.mcp.Version;
import dev.repotickets.server.rpc.RpcEngine;
import dev.repotickets.server.stdio.StdioServer;
import dev.repotickets.tools.catalog.Catalog;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Starts the program: the only place that asks the machine for its time, chance and environment.
public final class Main {
    /// A client that never reads our standard error must not stop us: a pipe holds more than this.
    private static final long LOG = 32_768;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "version", "--version" -> version();
            case "mcp", "rpc" -> serve(words);
            case "demo" -> demo();
            case "__train" -> Training.run(Main::run);
            default -> command(words);
        };
    }

    private static int version() {
        System.out.println("tickets " + Version.text());
        return 0;
    }

    private static int demo() {
        String home = System.getProperty("tickets.home");
        if (home == null) {
            System.err.println("Error: the demonstration needs the installed program, bin/tickets");
            return 1;
        }
        try {
            Path folder = Files.createTempDirectory("tickets-demo-");
            new Demo(Path.of(home, "bin", "tickets"), System.out).run(folder);
            return 0;
        } catch (IOException e) {
            System.err.println("Error: " + e.getMessage());
            return 1;
        }
    }

    /// Nothing but messages reaches the client: what libraries print goes to standard error.
    private static int serve(List<String> words) {
        Optional<ServeOptions> options = ServeOptions.read(words, System.err);
        if (options.isEmpty()) {
            return 2;
        }
        var out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        Environment here = environment();
        Environment place =
                options.get()
                        .repository()
                        .or(() -> here.variable("TICKETS_REPO"))
                        .map(text -> here.in(here.folder().resolve(Path.of(text))))
                        .orElse(here);
        var log =
                new PrintedLog(
                        new OutputStreamWriter(System.err, StandardCharsets.UTF_8), clock(), LOG);
        try (var workspaces = new FolderWorkspaces(place, machine(words), List.of())) {
            Function<Outlet, Connection> client = client(options.get(), workspaces, log);
            new StdioServer(client, log).run(System.in, out);
        }
        return 0;
    }

    private static Function<Outlet, Connection> client(
            ServeOptions options, Workspaces workspaces, Log log) {
        boolean readOnly = options.readOnly();
        return switch (options.protocol()) {
            case MCP -> {
                McpOptions offered = readOnly ? McpOptions.reading() : McpOptions.everything();
                var features = new ToolboxFeatures(Catalog::toolbox, workspaces, clock(), offered);
                var audience = new Audience(Principal.local(), features);
                McpServer server = mcp(log);
                yield outlet -> server.connect(audience, outlet);
            }
            case RPC -> {
                var engine = new RpcEngine(Catalog::toolbox, workspaces, clock(), readOnly, log);
                yield _ -> engine.connect(Principal.local());
            }
        };
    }

    private static McpServer mcp(Log log) {
        byte[] key = new byte[32];
        new LazyRandom().nextBytes(key);
        return new McpServer(
                new Notices(),
                new SignedState(key),
                TaskStore::none,
                clock(),
                new LazyRandom(),
                log);
    }

    private static int command(List<String> words) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            return new Cli(
                            Catalog.toolbox(),
                            environment ->
                                    new FolderWorkspaces(environment, machine(words), List.of()),
                            environment(),
                            new Streams(System.in, out, err, isInteractive()),
                            clock().instant(),
                            new LazyRandom(),
                            ZoneId.systemDefault())
                    .run(words);
        } finally {
            out.flush();
        }
    }

    private static Environment environment() {
        return new Environment(
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                System.getenv());
    }

    private static Machine machine(List<String> words) {
        var random = new LazyRandom();
        return new Machine(
                clock(),
                new RandomIds(random),
                random,
                ProcessHandle.current().pid(),
                "tickets " + words.stream().findFirst().orElse(""),
                bootId());
    }

    /// Milliseconds are what files keep.
    private static InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    private static boolean isInteractive() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /// Changes when the machine starts anew. Where the system does not tell, every process counts
    /// as a new start, which costs time and loses nothing.
    private static String bootId() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException _) {
            return UUID.randomUUID().toString();
        }
    }
}
