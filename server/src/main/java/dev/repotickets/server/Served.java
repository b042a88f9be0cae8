package dev.repotickets.server;

import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.http.McpDoor;
import dev.repotickets.server.http.RpcServlet;
import dev.repotickets.server.log.Log;
import dev.repotickets.server.mcp.McpServer;
import dev.repotickets.server.mcp.SignedState;
import dev.repotickets.server.mcp.TaskFolder;
import dev.repotickets.server.mcp.TaskStore;
import dev.repotickets.server.offer.Offers;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.server.rpc.RpcEngine;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.catalog.Catalog;
import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// One repository with everything that serves it. Making it opens nothing yet.
final class Served implements AutoCloseable {
    private final FolderWorkspaces workspaces;
    private final Offers offers;
    private final McpServer server;
    private final McpDoor door;
    private final RpcEngine rpc;

    /// `watch` hears of every call of a tool.
    Served(Environment place, Machine machine, ViewOptions options, Log log, Toolbox.Watch watch) {
        Supplier<Toolbox> toolbox = () -> Catalog.toolbox().watched(watch);
        this.workspaces = new FolderWorkspaces(place, machine, List.of());
        var all = new Offers(toolbox, workspaces, machine.clock(), View.FULL);
        View bound = options.view(all::words);
        this.offers =
                bound.equals(View.FULL)
                        ? all
                        : new Offers(toolbox, workspaces, machine.clock(), bound);
        byte[] key = new byte[32];
        machine.random().nextBytes(key);
        this.server =
                new McpServer(
                        new Notices(),
                        new SignedState(key),
                        this::taskStore,
                        machine.clock(),
                        machine.random(),
                        log);
        this.door = new McpDoor(server, machine.clock(), machine.random());
        this.rpc = new RpcEngine(toolbox, workspaces, machine.clock(), bound.readOnly(), log);
    }

    McpServer server() {
        return server;
    }

    RpcEngine rpc() {
        return rpc;
    }

    /// What a client on this machine's own lines may use.
    Features features() {
        return offers.of(View.FULL);
    }

    /// Its servlets, by their paths below `prefix`.
    Map<String, HttpServlet> servlets(String prefix) {
        HttpServlet mcp = door.servlet(this::features);
        var servlets = new LinkedHashMap<String, HttpServlet>();
        servlets.put(prefix + "/mcp/*", mcp);
        servlets.put(prefix + "/rpc/*", new RpcServlet(rpc));
        return servlets;
    }

    int sessions() {
        return door.sessions();
    }

    int streams() {
        return door.streams();
    }

    int tasks() {
        return server.tasksAtWork();
    }

    /// Throws the problem of a repository that cannot be worked with.
    void check() {
        workspaces.open();
    }

    /// Tells everybody who listens that it ends.
    void leave() {
        door.close();
    }

    @Override
    public void close() {
        workspaces.close();
    }

    private Features features(String path, Principal principal) {
        String words = path.replaceFirst("^/(x/)?", "");
        View view = words.isEmpty() ? View.FULL : offers.words().path(words);
        return offers.of(principal.scope() == Scope.READ ? view.within(View.READING) : view);
    }

    private TaskStore taskStore() {
        return workspaces
                .open()
                .cacheFolder()
                .<TaskStore>map(it -> new TaskFolder(it.resolve("mcp-tasks")))
                .orElseGet(TaskStore::none);
    }
}
