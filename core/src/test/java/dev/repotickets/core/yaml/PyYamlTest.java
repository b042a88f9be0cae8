package dev.repotickets.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Agreement with PyYAML, a YAML 1.1 reader and what the original program's files were written by.
class PyYamlTest {
    private static final List<String> OPTIONS =
            List.of(
                    "",
                    ", allow_unicode=True, width=40",
                    ", default_style='|'",
                    ", default_style='>'",
                    ", default_style=\"'\"",
                    ", default_flow_style=True");

    @BeforeAll
    static void needs_py_yaml() throws Exception {
        boolean available;
        try {
            available = run("import yaml").isEmpty();
        } catch (IOException _) {
            available = false;
        }
        assumeTrue(available, "SKIPPED: no `python3` with the module `yaml` on this machine");
    }

    @Test
    void it_reads_every_text_of_ours_as_that_text(@TempDir Path folder) throws Exception {
        List<String> texts = texts();
        var values = new LinkedHashMap<String, Node>();
        for (String text : texts) {
            var value = Node.text(text);
            values.put(
                    "k" + values.size(),
                    new Node.Items(List.of(value, new Fields(Map.of("a", value)))));
        }
        Path file = folder.resolve("ours.yaml");
        Files.write(file, YamlWriter.bytes(new Fields(values)));

        List<String> read =
                run(
                        """
                        import sys, yaml
                        for key, value in yaml.safe_load(open(sys.argv[1], 'rb')).items():
                            for text in (value[0], value[1]['a']):
                                print(type(text).__name__ + ' ' + str(text).encode().hex())
                        """,
                        file.toString());

        var expected = new ArrayList<String>();
        for (String text : texts) {
            expected.add("str " + hex(text));
            expected.add("str " + hex(text));
        }
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void both_readers_read_every_text_that_it_writes(@TempDir Path folder) throws Exception {
        Path input = folder.resolve("texts.hex");
        for (String options : OPTIONS) {
            // Written raw, these break lines in YAML 1.1 and do not in 1.2.
            List<String> texts = texts();
            if (options.contains("allow_unicode")) {
                texts.removeIf(
                        text -> text.chars().anyMatch(c -> "\u0085\u2028\u2029".indexOf(c) >= 0));
            }
            Files.write(input, texts.stream().map(PyYamlTest::hex).toList());
            Path file = folder.resolve("theirs.yaml");
            run(
                    """
                    import sys, yaml
                    texts = [bytes.fromhex(line.strip()).decode() for line in open(sys.argv[1])]
                    data = {'k%%d' %% i: [t, {'a': t, 'b': t}] for i, t in enumerate(texts)}
                    open(sys.argv[2], 'wb').write(yaml.safe_dump(data, encoding='utf-8'%s))
                    """
                            .formatted(options),
                    input.toString(),
                    file.toString());

            var read = RoundTripTest.document(YamlReader.read(Files.readAllBytes(file)));

            var values = new LinkedHashMap<String, Node>();
            for (String text : texts) {
                var value = Node.text(text);
                values.put(
                        "k" + values.size(),
                        new Node.Items(List.of(value, new Fields(Map.of("a", value, "b", value)))));
            }
            assertThat(read.fields()).as(options).isEqualTo(new Fields(values));
        }
    }

    private static List<String> texts() {
        var texts = new ArrayList<>(Trees.NASTY);
        var trees = new Trees(7);
        for (int i = 0; i < 300; i++) {
            texts.add(trees.text());
        }
        return texts;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The lines that the script printed, its errors among them.
    private static List<String> run(String script, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("python3", "-c", script));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var lines =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return lines;
    }
}
