package dev.repotickets.server;

import dev.repotickets.core.event.Subscriptions;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.CacheFigures;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.core.workspace.Residence;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.change.ChangeFeed;
import dev.repotickets.server.dashboard.DashboardServlet;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.http.EventsServlet;
import dev.repotickets.server.http.McpDoor;
import dev.repotickets.server.http.RpcServlet;
import dev.repotickets.server.http.StreamRules;
import dev.repotickets.server.log.Log;
import dev.repotickets.server.mcp.McpServer;
import dev.repotickets.server.mcp.SignedState;
import dev.repotickets.server.offer.Offers;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.server.rpc.RpcEngine;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.catalog.Catalog;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One repository with everything that serves it. Making it opens nothing yet.
final class Served implements AutoCloseable {
    private static final boolean CAN_WATCH = !System.getProperty("os.name", "").startsWith("Mac");

    /// Where it was seen that the system tells of every change, and keeps no folder from being
    /// moved.
    private static final boolean CAN_HEAR = System.getProperty("os.name", "").startsWith("Linux");

    private final Subscriptions subscriptions = new Subscriptions();
    private final Notices notices = new Notices(this::follow);
    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final Log log;
    private final FolderWorkspaces workspaces;
    private @Nullable ChangeFeed feed;
    private final Offers offers;
    private final McpServer server;
    private final McpDoor door;
    private final RpcEngine rpc;
    private final Function<String, HttpServlet> dashboard;

    /// `watch` hears of every call of a tool.
    Served(Environment place, Machine machine, ViewOptions options, Log log, Toolbox.Watch watch) {
        Supplier<Toolbox> toolbox = () -> Catalog.toolbox().watched(watch);
        this.clock = machine.clock();
        this.log = log;
        this.workspaces =
                new FolderWorkspaces(
                        place,
                        machine,
                        List.of(subscriptions),
                        CAN_HEAR ? Residence.WATCHING : Residence.LOOKING);
        var all = new Offers(toolbox, workspaces, machine.clock(), View.FULL);
        View bound = options.view(all::words);
        this.offers =
                bound.equals(View.FULL)
                        ? all
                        : new Offers(toolbox, workspaces, machine.clock(), bound);
        this.server =
                new McpServer(
                        notices,
                        new SignedState(() -> key(machine)),
                        () -> new RepositoryTasks(workspaces),
                        machine.clock(),
                        machine.random(),
                        log);
        this.door = new McpDoor(server, machine.clock(), machine.random());
        this.rpc = new RpcEngine(toolbox, workspaces, machine.clock(), bound.readOnly(), log);
        this.dashboard =
                base ->
                        new DashboardServlet(
                                base,
                                toolbox,
                                workspaces,
                                machine.clock(),
                                machine.random(),
                                bound.readOnly(),
                                log);
    }

    private static byte[] key(Machine machine) {
        byte[] key = new byte[32];
        machine.random().nextBytes(key);
        return key;
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
        servlets.put(prefix + "/events", new EventsServlet(_ -> changes(), StreamRules.USUAL));
        servlets.put(prefix + "/*", dashboard.apply(prefix));
        return servlets;
    }

    /// How the caches do; nothing where there are no tickets yet.
    List<CacheFigures> caches() {
        try {
            return workspaces.open().store().caches();
        } catch (ProblemException _) {
            return List.of();
        }
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
        lock.lock();
        try {
            if (feed != null) {
                feed.close();
            }
        } finally {
            lock.unlock();
        }
        door.close();
    }

    private void follow() {
        changes();
    }

    /// What changes in the repository, watched from the first time that somebody asks. Nothing
    /// where there are no tickets yet.
    private Optional<ChangeFeed> changes() {
        lock.lock();
        try {
            ChangeFeed opened = feed;
            if (opened == null) {
                opened =
                        ChangeFeed.open(
                                workspaces.open(), subscriptions, notices, clock, CAN_WATCH, log);
                feed = opened;
            }
            return Optional.of(opened);
        } catch (ProblemException e) {
            log.note("changes are not watched: " + e.problem().message());
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        leave();
        subscriptions.close();
        workspaces.close();
    }

    private Features features(String path, Principal principal) {
        String words = path.replaceFirst("^/(x/)?", "");
        View view = words.isEmpty() ? View.FULL : offers.words().path(words);
        return offers.of(principal.scope() == Scope.READ ? view.within(View.READING) : view);
    }
}
