package dev.repotickets.server;

import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.core.workspace.Residence;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.cli.Browser;
import dev.repotickets.server.cli.Cli;
import dev.repotickets.server.cli.ServerUsage;
import dev.repotickets.server.cli.Streams;
import dev.repotickets.server.demo.Demo;
import dev.repotickets.server.jsonrpc.Connection;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.log.JsonLog;
import dev.repotickets.server.log.Log;
import dev.repotickets.server.log.PrintedLog;
import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.Version;
import dev.repotickets.server.stdio.StdioServer;
import dev.repotickets.tools.catalog.Catalog;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Starts the program: the only place that asks the machine for its time, chance and environment.
public final class Main {
    /// A client that never reads our standard error must not stop us: a pipe holds more than this.
    private static final long LOG = 32_768;

    private Main() {}

    /// Returns where all went well: an exit of its own would look through every jar for somebody to
    /// log it.
    public static void main(String[] arguments) {
        int code = run(List.of(arguments));
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "version", "--version" -> version();
            case "mcp" -> lines(ServeOptions.Protocol.MCP, words);
            case "rpc" -> lines(ServeOptions.Protocol.RPC, words);
            case "serve" -> http(words);
            case "web" -> web(words);
            case "demo" -> demo();
            case "__train" -> Training.run(words, Main::run);
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
    private static int lines(ServeOptions.Protocol protocol, List<String> words) {
        ServeOptions options;
        try {
            options = ServeOptions.read(protocol, words.subList(1, words.size()));
        } catch (UsageException e) {
            System.err.println("Error: " + e.shown());
            System.err.print(protocol.usage());
            return 2;
        }
        var out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        Log log = log();
        Environment here = environment();
        Environment place =
                options.repository()
                        .or(() -> here.variable("TICKETS_REPO"))
                        .map(text -> here.in(here.folder().resolve(Path.of(text))))
                        .orElse(here);
        Housekeeping housekeeping = Housekeeping.ofHeap();
        try (var served =
                new Served(
                        place,
                        machine(words),
                        options.view(),
                        log,
                        (_, _) -> housekeeping.look())) {
            new StdioServer(client(protocol, served), log).run(System.in, out);
            return 0;
        } catch (ProblemException e) {
            System.err.println("Error: " + e.problem().message());
            System.err.println(e.problem().advice());
            return 2;
        }
    }

    private static Function<Outlet, Connection> client(
            ServeOptions.Protocol protocol, Served served) {
        return switch (protocol) {
            case MCP -> {
                var audience = new Audience(Principal.local(), served.features());
                yield outlet -> served.server().connect(audience, outlet);
            }
            case RPC -> _ -> served.rpc().connect(Principal.local());
        };
    }

    private static int http(List<String> words) {
        if (words.contains("--stdio")) {
            return lines(
                    ServeOptions.Protocol.MCP,
                    words.stream().filter(it -> !it.equals("--stdio")).toList());
        }
        return serve(words, words.subList(1, words.size()), ServerUsage.SERVE, _ -> {});
    }

    /// A server for one person: on a free port, where none is said, and shown in their browser.
    private static int web(List<String> words) {
        var options = new ArrayList<>(List.of("--port", "0"));
        options.addAll(words.subList(1, words.size()));
        boolean isSilent = options.removeIf("--no-open"::equals);
        Consumer<URI> show =
                isSilent
                        ? _ -> {}
                        : address -> Browser.open(address, environment(), System.err::println);
        return serve(words, options, ServerUsage.WEB, show);
    }

    private static int serve(
            List<String> words, List<String> given, String usage, Consumer<URI> listening) {
        if (given.contains("--help")) {
            return command(List.of("help", words.getFirst()));
        }
        try {
            HttpOptions options = HttpOptions.read(given);
            return new HttpProgram(options, environment(), machine(words), log(options.logsJson()))
                    .run(System.out, System.err, listening);
        } catch (UsageException e) {
            System.err.println("Error: " + e.shown());
            System.err.print(usage);
            return 2;
        }
    }

    /// Of a server that its client started: nobody may read what it says.
    private static Log log() {
        return new PrintedLog(standardError(), clock(), LOG);
    }

    private static Log log(boolean asJson) {
        return asJson
                ? new JsonLog(standardError(), clock())
                : new PrintedLog(standardError(), clock(), Long.MAX_VALUE);
    }

    private static Writer standardError() {
        return new OutputStreamWriter(System.err, StandardCharsets.UTF_8);
    }

    private static int command(List<String> words) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var opened = new ArrayList<FolderWorkspaces>();
        try {
            return new Cli(
                            Catalog.toolbox(),
                            environment -> {
                                opened.add(
                                        new FolderWorkspaces(
                                                environment,
                                                machine(words),
                                                List.of(),
                                                Residence.SHORT,
                                                new RebuildingShown(err, clock())));
                                return opened.getLast();
                            },
                            environment(),
                            new Streams(System.in, out, err, isInteractive()),
                            clock().instant(),
                            new LazyRandom(),
                            TimeZone::getDefault)
                    .run(words);
        } finally {
            out.flush();
            opened.forEach(FolderWorkspaces::release);
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
