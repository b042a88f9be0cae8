package dev.repotickets.server.stdio;

import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.log.PrintedLog;
import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.McpServer;
import dev.repotickets.server.mcp.SignedState;
import dev.repotickets.server.mcp.TaskStore;
import dev.repotickets.server.offer.Offers;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.catalog.Catalog;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/// A program that serves the repository it is started in, for tests that need a real process.
final class StdioProcess {
    private StdioProcess() {}

    public static void main(String[] arguments) {
        InstantSource clock = InstantSource.system();
        var random = new SplittableRandom();
        var machine =
                new Machine(
                        clock,
                        new RandomIds(random.split()),
                        random,
                        ProcessHandle.current().pid(),
                        "tickets mcp",
                        "one boot");
        var environment =
                new Environment(
                        Path.of("").toAbsolutePath(),
                        Path.of(System.getProperty("user.home")),
                        System.getenv());
        var log =
                new PrintedLog(
                        new OutputStreamWriter(System.err, StandardCharsets.UTF_8), clock, 32_768);
        try (var workspaces = new FolderWorkspaces(environment, machine, List.of())) {
            Features features =
                    new Offers(Catalog::toolbox, workspaces, clock, View.FULL).of(View.FULL);
            var server =
                    new McpServer(
                            new Notices(),
                            new SignedState(() -> new byte[32]),
                            TaskStore::none,
                            clock,
                            random,
                            log);
            var audience = new Audience(Principal.local(), features);
            new StdioServer(outlet -> server.connect(audience, outlet), log)
                    .run(
                            new FileInputStream(FileDescriptor.in),
                            new FileOutputStream(FileDescriptor.out));
        }
    }
}
