package dev.repotickets.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Subscriptions;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.log.Log;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A git repository with tickets, as one process has it open.
public final class Project implements AutoCloseable {
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "GIT_CONFIG_GLOBAL", "/dev/null",
                    "GIT_CONFIG_SYSTEM", "/dev/null",
                    "GIT_AUTHOR_NAME", "Ada",
                    "GIT_AUTHOR_EMAIL", "ada@x.io",
                    "GIT_COMMITTER_NAME", "Ada",
                    "GIT_COMMITTER_EMAIL", "ada@x.io");
    public static final InstantSource CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    public final Path folder;
    public final Notices notices = new Notices();
    public final List<String> log = new CopyOnWriteArrayList<>();
    final List<String> touched = new CopyOnWriteArrayList<>();
    private final Subscriptions commits = new Subscriptions();
    public final FolderWorkspaces workspaces;

    private Project(Path folder) {
        this.folder = folder;
        var random = new SecureRandom();
        this.workspaces =
                new FolderWorkspaces(
                        new Environment(folder, folder.resolve("no-home"), Map.of("USER", "ada")),
                        new Machine(
                                CLOCK,
                                new RandomIds(random),
                                random,
                                ProcessHandle.current().pid(),
                                "tickets test",
                                "boot"),
                        List.of(commits));
        notices.listen(notice -> {
            if (notice instanceof Notice.ResourceUpdated(String uri)) {
                touched.add(uri);
            }
        });
    }

    /// A new repository whose ids begin with FIX.
    public static Project create(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var project = new Project(folder);
        project.git("init", "-q", "-b", "main");
        project.workspaces.initialize("FIX");
        return project;
    }

    /// The same repository as another process has it.
    public static Project open(Path folder) {
        return new Project(folder);
    }

    public ChangeFeed feed(boolean isWatching) {
        return ChangeFeed.open(
                workspaces.open(), commits, notices, CLOCK, isWatching, new ListedLog(log));
    }

    public Node.Fields call(String tool, String arguments) {
        Outcome outcome =
                Catalog.toolbox()
                        .call(
                                tool,
                                Json.parse(arguments),
                                new Call(
                                        workspaces,
                                        Optional.of(new Actor("Ann")),
                                        CLOCK.instant()));
        assertThat(outcome).as(tool + arguments).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).output();
    }

    public void create(String title) {
        call("ticket_create", "{\"title\":\"" + title + "\"}");
    }

    public void comment(String id, String text) {
        call("ticket_comment", "{\"id\":\"" + id + "\",\"body\":\"" + text + "\"}");
    }

    public String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(SETTINGS);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("git %s: %s", command, said).isZero();
        return said.strip();
    }

    public void commitAll() throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", "tickets");
    }

    @Override
    public void close() {
        workspaces.close();
        commits.close();
    }

    private record ListedLog(List<String> lines) implements Log {
        @Override
        public void note(String message) {
            lines.add(message);
        }

        @Override
        public void tell(String message, Map<String, Node> details) {
            lines.add(message + " " + details);
        }

        @Override
        public void fault(String id, String doing, Throwable cause) {
            lines.add(id + " " + doing + " " + cause);
        }
    }
}
