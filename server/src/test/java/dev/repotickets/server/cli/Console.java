package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.store.memory.MemoryStore;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.core.workspace.MemoryWorkspace;
import dev.repotickets.core.workspace.Policies;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.tools.catalog.Catalog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.function.Function;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/// Somebody at a command line that starts no process: the streams are texts, and the clock moves a
/// minute with every command.
final class Console {
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Path folder;
    private final Function<Environment, Workspaces> workspaces;
    private final SplittableRandom secrets = new SplittableRandom(2);
    private final List<FolderWorkspaces> opened = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private ZoneId zone = ZoneId.of("UTC");
    private InputStream input = InputStream.nullInputStream();
    private boolean interactive;

    /// How a command ended.
    record Result(int code, String out, String err) {
        Result mustBe(int expected) {
            assertThat(code).as("out: %s%nerr: %s", out, err).isEqualTo(expected);
            return this;
        }
    }

    private Console(Path folder) {
        var random = new SplittableRandom(1);
        this.folder = folder;
        this.workspaces =
                environment -> {
                    var machine =
                            new Machine(
                                    () -> now, new RandomIds(random), random, 1, "tickets", "boot");
                    var found = new FolderWorkspaces(environment, machine, List.of());
                    opened.add(found);
                    return found;
                };
    }

    private Console() {
        var ids = new RandomIds(new SplittableRandom(1));
        var store = new MemoryStore(ids, () -> now, Policies.ALL, List.of());
        var workspace = new MemoryWorkspace(store, new Actor("Ada", "ada@x.io"));
        this.folder = Path.of("").toAbsolutePath();
        this.workspaces = _ -> workspace;
    }

    static Console inMemory() {
        return new Console();
    }

    static Console in(Path folder) {
        return new Console(folder);
    }

    /// In a new git repository of Ann's, with tickets in it.
    static Console inRepository(Path folder) throws IOException, GitAPIException {
        Path root = Files.createDirectories(folder);
        try (Git git = Git.init().setInitialBranch("main").setDirectory(root.toFile()).call()) {
            var config = git.getRepository().getConfig();
            config.setString("user", null, "name", "Ann Dev");
            config.setString("user", null, "email", "ann@x.io");
            config.save();
        }
        var console = new Console(root);
        console.done("init");
        return console;
    }

    Console with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Console at(ZoneId place) {
        zone = place;
        return this;
    }

    Console typing(String text) {
        return typing(text.getBytes(StandardCharsets.UTF_8));
    }

    Console typing(byte[] bytes) {
        input = new ByteArrayInputStream(bytes);
        return this;
    }

    Console watched() {
        interactive = true;
        return this;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Result run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        now = now.plus(Duration.ofMinutes(1));
        var environment = new Environment(folder, folder, variables);
        var streams = new Streams(input, printing(out), printing(err), interactive);
        var cli =
                new Cli(
                        Catalog.toolbox(),
                        workspaces,
                        environment,
                        streams,
                        now,
                        secrets,
                        () -> TimeZone.getTimeZone(zone));
        int code = cli.run(List.of(words));
        opened.forEach(FolderWorkspaces::close);
        opened.clear();
        return new Result(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// What a command that must work prints.
    String done(String... words) {
        return run(words).mustBe(ExitCode.OK).out();
    }

    /// What a command that must fail so says; and it says nothing on standard output.
    String refused(int code, String... words) {
        Result result = run(words).mustBe(code);
        assertThat(result.out()).isEmpty();
        return result.err();
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
