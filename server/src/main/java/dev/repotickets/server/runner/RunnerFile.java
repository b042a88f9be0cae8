package dev.repotickets.server.runner;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.yaml.YamlDocument;
import dev.repotickets.core.yaml.YamlFault;
import dev.repotickets.core.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// `repo-tickets/runners.yaml` in the user's own configuration folder: `XDG_CONFIG_HOME`, or
/// `.config` in the home.
///
/// ```yaml
/// AGENT-CODEBOT:
///   command: [my-agent, --print]
///   timeout_minutes: 30
///   environment: [MY_AGENT_KEY]
///   repositories: [/home/ada/work]
/// ```
///
/// No repository can bring it: a file inside of one, or that others can write, is refused.
public final class RunnerFile {
    private static final int LARGEST = 1 << 20;

    private RunnerFile() {}

    public static Path path(Environment environment) {
        return environment
                .variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(environment.home().resolve(".config"))
                .resolve("repo-tickets")
                .resolve("runners.yaml");
    }

    /// Who does the work of which agent in the repository at `root`.
    public static Map<AgentId, RunnerSettings> read(Environment environment, Path root) {
        Path file = path(environment);
        Node.Fields fields = fields(file, root);
        var runners = new TreeMap<AgentId, RunnerSettings>();
        fields.values()
                .forEach((name, node) -> {
                    RunnerSettings settings = settings(file, name, node);
                    if (settings.allows(root)) {
                        runners.put(agent(file, name), settings);
                    }
                });
        return runners;
    }

    private static Node.Fields fields(Path file, Path root) {
        try {
            Path real = file.toRealPath();
            if (real.startsWith(root)) {
                throw refused(file, "it lies inside of the repository");
            }
            requireOwn(real);
            if (Files.size(real) > LARGEST) {
                throw refused(file, "it is larger than a megabyte");
            }
            return switch (YamlReader.readForeign(Files.readAllBytes(real))) {
                case YamlDocument document -> document.fields();
                case YamlFault fault ->
                        throw refused(file, "line " + fault.line() + ": " + fault.reason());
            };
        } catch (IOException _) {
            throw new Problem.PreconditionFailed(
                            "no runner is configured: " + file + " cannot be read",
                            "Write into it, for each agent that is to work here, the program that"
                                    + " does its work:\nAGENT-CODEBOT:\n  command: [my-agent]")
                    .toException();
        }
    }

    private static void requireOwn(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)) {
            throw refused(file, "others can write it: chmod go-w");
        }
    }

    private static AgentId agent(Path file, String name) {
        try {
            return new AgentId(name);
        } catch (ProblemException e) {
            throw refused(file, e.problem().message());
        }
    }

    private static RunnerSettings settings(Path file, String name, Node node) {
        if (!(node instanceof Node.Fields fields)) {
            throw refused(file, name + " is not a group of settings");
        }
        Shape<RunnerSettings> shape = Shape.of(RunnerSettings.class);
        for (String key : fields.values().keySet()) {
            if (!shape.names().contains(key)) {
                throw refused(
                        file,
                        name
                                + " has a setting "
                                + Quoted.text(key)
                                + "; there are "
                                + String.join(", ", shape.names()));
            }
        }
        try {
            return shape.readText(fields);
        } catch (ProblemException e) {
            throw refused(file, name + ": " + e.problem().message());
        }
    }

    private static RuntimeException refused(Path file, String why) {
        return new Problem.PreconditionFailed(
                        "the runners in " + file + " are not used: " + why,
                        "Correct the file; nothing was run.")
                .toException();
    }
}
