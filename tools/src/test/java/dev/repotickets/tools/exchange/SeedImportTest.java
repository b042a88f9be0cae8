package dev.repotickets.tools.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Repositories of the original that chance made up; the seed is in the test's name.
class SeedImportTest {
    private static final String IMPORT = "{\"path\":\"old\",\"time_zone\":\"Europe/Berlin\"}";
    private static final String TRY =
            "{\"path\":\"old\",\"time_zone\":\"Europe/Berlin\",\"dry_run\":true}";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void it_comes_in_once_goes_out_and_comes_in_elsewhere_the_same(int seed) throws IOException {
        var files = new OriginalWriter(new SplittableRandom(seed)).files();
        OriginalWriter.write(files, folder.resolve("one/old"));

        check(files);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 102})
    void so_do_files_that_py_yaml_wrote(int seed) throws Exception {
        var files = new OriginalWriter(new SplittableRandom(seed)).files();
        assumeTrue(
                writtenByPyYaml(files, folder.resolve("one/old")),
                "SKIPPED: no `python3` with the module `yaml` on this machine");

        check(files);
    }

    private void check(Map<String, Node.Fields> files) throws IOException {
        try (var one = Checkout.in(folder.resolve("one"));
                var two = Checkout.in(folder.resolve("two"))) {
            one.done("workspace_init", "{}");
            Map<String, String> empty = one.files();
            one.done("workspace_import", TRY);
            assertThat(one.files()).isEqualTo(empty);

            Map<String, Node> report = one.done("workspace_import", IMPORT);
            assertThat(report.get("created")).isEqualTo(Node.number(files.size() + 1L));
            Map<String, String> imported = one.files();
            Map<String, Node> again = one.done("workspace_import", IMPORT);
            assertThat(again.get("created")).isEqualTo(Node.number(0));
            assertThat(again.get("updated")).isEqualTo(Node.number(0));
            assertThat(one.files()).isEqualTo(imported);

            String out = one.text("workspace_export", "{\"format\":\"jsonl\"}", "content");
            files.values().forEach(it -> requireTextsIn(it, out));
            two.done("workspace_init", "{}");
            two.done("workspace_import", "{\"content\":" + Json.write(Node.text(out)) + "}");
            assertThat(two.text("workspace_export", "{\"format\":\"jsonl\"}", "content"))
                    .isEqualTo(out);
            assertThat(String.valueOf(one.done("workspace_validate", "{}").get("findings")))
                    .doesNotContain("unreadable", "duplicate_uid", "unknown_status");
        }
    }

    /// No text that somebody wrote got lost on the way.
    private static void requireTextsIn(Node.Fields fields, String out) {
        for (String name : List.of("title", "description")) {
            if (fields.values().get(name) instanceof Node.Text text) {
                assertThat(out).contains(Json.write(text));
            }
        }
    }

    private static boolean writtenByPyYaml(Map<String, Node.Fields> files, Path folder)
            throws Exception {
        Files.createDirectories(folder);
        Path data = folder.resolveSibling("data.json");
        Files.writeString(data, Json.write(new Node.Fields(Map.copyOf(files))));
        try {
            Process python =
                    new ProcessBuilder(
                                    "python3",
                                    "-c",
                                    """
                                    import json, os, sys, yaml
                                    for name, value in json.load(open(sys.argv[1], encoding='utf-8')).items():
                                        path = os.path.join(sys.argv[2], name)
                                        os.makedirs(os.path.dirname(path), exist_ok=True)
                                        yaml.dump(value, open(path, 'w', encoding='utf-8'),
                                                  default_flow_style=False, sort_keys=False)
                                    """,
                                    data.toString(),
                                    folder.toString())
                            .redirectErrorStream(true)
                            .start();
            python.getInputStream().readAllBytes();
            return python.waitFor(30, TimeUnit.SECONDS) && python.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
