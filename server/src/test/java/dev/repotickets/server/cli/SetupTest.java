package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest {
    @TempDir private Path folder;
    private Path root = Path.of("");
    private Console console = Console.inMemory();

    @BeforeEach
    void a_repository() throws IOException, GitAPIException {
        root = folder.resolve("project").toAbsolutePath();
        console = Console.inRepository(root);
    }

    @ParameterizedTest
    @EnumSource(ClientSetup.class)
    void it_is_written_once_and_removed_without_a_trace(ClientSetup client) throws IOException {
        Map<String, String> fresh = files();

        String written = setup(client);
        Map<String, String> first = files();
        String again = setup(client);

        assertThat(written).contains("✓ " + client.file() + ": written", "✓ AGENTS.md: written");
        assertThat(again)
                .isEqualTo(client.file() + ": as it should be\nAGENTS.md: as it should be\n");
        assertThat(files()).isEqualTo(first).isNotEqualTo(fresh);
        assertThat(read(client.file())).contains("tickets", "mcp");
        console.done("setup", name(client), "--remove");
        assertThat(files()).isEqualTo(fresh);
        assertThat(root.resolve(Path.of(client.file()).getName(0))).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(ClientSetup.class)
    void check_tells_and_writes_nothing(ClientSetup client) throws IOException {
        Map<String, String> fresh = files();

        Console.Result before = console.run("setup", name(client), "--check");
        assertThat(files()).isEqualTo(fresh);
        setup(client);
        Console.Result after = console.run("setup", name(client), "--check");

        assertThat(before.mustBe(ExitCode.FAILED).out()).contains("not as it should be");
        assertThat(after.mustBe(ExitCode.OK).out()).doesNotContain("not as");
    }

    @ParameterizedTest
    @EnumSource(ClientSetup.class)
    void print_shows_what_would_be_written_and_writes_nothing(ClientSetup client)
            throws IOException {
        Map<String, String> fresh = files();

        Console.Result printed = console.run("setup", name(client), "--print").mustBe(ExitCode.OK);
        assertThat(files()).isEqualTo(fresh);
        setup(client);

        assertThat(printed.out()).isEqualTo(read(client.file()) + read("AGENTS.md"));
        assertThat(printed.err()).isEqualTo("# " + client.file() + "\n# AGENTS.md\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{}\n",
                "{ }\n",
                "",
                "\n",
                "{\n    \"mcpServers\": {}\n}",
                "{\"mcpServers\":{\"other\":{\"command\":\"x\"}},\"theme\":\"dark\"}",
                "{\n\t\"theme\": \"mcpServers\",\n\t\"nested\": {\"mcpServers\": {}},\n\t\"mcpServers\": {\n\t\t\"other\": {\"a\": [1, {}]}\n\t}\n}\n",
                "{\r\n  \"a\": \"\\\"{\\\\\",\r\n  \"mcpServers\" : { \"b\": 1.50 }\r\n}\r\n"
            })
    void other_entries_are_kept_and_removing_restores_the_file_to_the_letter(String content)
            throws IOException {
        Path file = write(".mcp.json", content);

        setup(ClientSetup.CLAUDE);
        String written = Files.readString(file);
        setup(ClientSetup.CLAUDE);

        assertThat(Json.writePretty(Json.parse(written))).contains("\"command\": \"tickets\"");
        assertThat(Files.readString(file)).isEqualTo(written);
        console.done("setup", "claude", "--remove");
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void other_servers_still_mean_the_same() throws IOException {
        Path file =
                write(
                        ".mcp.json",
                        "{\"mcpServers\":{\"other\":{\"command\":\"x\"}},\"theme\":\"dark\"}");

        setup(ClientSetup.CLAUDE);

        assertThat(Json.parse(Files.readString(file)))
                .isEqualTo(
                        Json.parse(
                                """
                                {"theme": "dark", "mcpServers": {"other": {"command": "x"},
                                  "tickets": {"command": "tickets", "args": ["mcp"]}}}
                                """));
    }

    @Test
    void our_entry_is_found_in_another_form_too() throws IOException {
        setup(ClientSetup.CLAUDE);
        Path file = write(".mcp.json", Json.write(Json.parse(read(".mcp.json"))));

        console.done("setup", "claude", "--remove");

        assertThat(Json.parse(Files.readString(file))).isEqualTo(Json.parse("{\"mcpServers\":{}}"));
    }

    @Test
    void an_entry_of_their_own_stays_as_it_is() throws IOException {
        String json = "{\"mcpServers\":{\"tickets\":{\"command\":\"/opt/tickets\"}}}";
        String toml = "[mcp_servers.tickets]\ncommand = \"/opt/tickets\"\n";
        write(".mcp.json", json);
        write(".codex/config.toml", toml);

        setup(ClientSetup.CLAUDE);
        setup(ClientSetup.CODEX);
        console.done("setup", "claude", "--remove");
        console.done("setup", "codex", "--remove");

        assertThat(read(".mcp.json")).isEqualTo(json);
        assertThat(read(".codex/config.toml")).isEqualTo(toml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// comment\n{}",
                "{\"a\":1,}",
                "[]",
                "null",
                "{\"mcpServers\":[]}",
                "{\"mcpServers\":null}",
                "{\"a\":1,\"a\":2}",
                "not json",
                "{"
            })
    void what_is_not_plain_json_is_refused_and_nothing_is_touched(String content)
            throws IOException {
        write(".mcp.json", content);
        write("AGENTS.md", "# Agents\n");
        Map<String, String> before = files();

        String error = console.refused(ExitCode.PRECONDITION, "setup", "claude");

        assertThat(error).contains(".mcp.json is not plain JSON", "Add this by hand");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Agents", "# Agents\n", "# Agents\n\n\n", "", "\n", "a\r\nb\r\n"})
    void agents_md_keeps_its_text_and_gets_it_back(String text) throws IOException {
        Path file = write("AGENTS.md", text);
        Path config = write(".codex/config.toml", text);

        setup(ClientSetup.CODEX);
        assertThat(Files.readString(file)).startsWith(text).contains("tickets prime");
        console.done("setup", "codex", "--remove");

        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(Files.readString(config)).isEqualTo(text);
    }

    @Test
    void an_old_block_in_agents_md_is_replaced_where_it_stands() throws IOException {
        String head = "# Agents\n\n<!-- BEGIN repo-tickets -->\n";
        write("AGENTS.md", head + "old words\n<!-- END repo-tickets -->\nafter\n");

        setup(ClientSetup.CLAUDE);

        assertThat(read("AGENTS.md"))
                .startsWith(head)
                .endsWith("<!-- END repo-tickets -->\nafter\n")
                .doesNotContain("old words")
                .containsOnlyOnce("BEGIN repo-tickets");
    }

    @Test
    void a_link_that_leads_out_of_the_project_is_refused_and_its_target_untouched()
            throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.json"), "{}");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve(".mcp.json"), outside);
        Files.createSymbolicLink(root.resolve(".cursor"), elsewhere);
        Files.createSymbolicLink(root.resolve(".vscode"), folder.resolve("not-there"));

        assertThat(console.refused(ExitCode.PRECONDITION, "setup", "claude"))
                .contains("leads out of the project");
        assertThat(console.refused(ExitCode.PRECONDITION, "setup", "cursor")).contains("leads out");
        assertThat(console.refused(ExitCode.PRECONDITION, "setup", "vscode")).contains("leads out");
        Files.createSymbolicLink(root.resolve("AGENTS.md"), outside);
        assertThat(console.refused(ExitCode.PRECONDITION, "setup", "codex")).contains("leads out");
        assertThat(outside).hasContent("{}");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(root.resolve(".codex")).doesNotExist();
    }

    @Test
    void a_link_inside_the_project_is_followed() throws IOException {
        Path other = write("CLAUDE.md", "# Hello\n");
        Files.createSymbolicLink(root.resolve("AGENTS.md"), Path.of("CLAUDE.md"));

        setup(ClientSetup.CLAUDE);

        assertThat(Files.readString(other)).startsWith("# Hello\n").contains("tickets prime");
        assertThat(root.resolve("AGENTS.md")).isSymbolicLink();
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_and_untouched() throws IOException {
        byte[] latin = {'#', ' ', (byte) 0xfc, '\n'};
        Files.write(root.resolve("AGENTS.md"), latin);

        assertThat(console.refused(ExitCode.PRECONDITION, "setup", "claude")).contains("not UTF-8");
        assertThat(Files.readAllBytes(root.resolve("AGENTS.md"))).isEqualTo(latin);
        assertThat(root.resolve(".mcp.json")).doesNotExist();
    }

    @Test
    void json_tells_what_became_of_each_file() {
        assertThat(Json.parse(console.done("setup", "claude", "--json")))
                .isEqualTo(Json.parse("{\".mcp.json\":\"written\",\"AGENTS.md\":\"written\"}"));
    }

    @Test
    void an_unknown_client_is_told_with_the_one_that_was_meant() {
        assertThat(console.refused(ExitCode.USAGE, "setup", "cluade"))
                .contains("claude, cursor, gemini, vscode, zed, codex", "Did you mean \"claude\"?");
        assertThat(console.refused(ExitCode.USAGE, "setup")).contains("CLIENT is missing");
    }

    private String setup(ClientSetup client) {
        return console.done("setup", name(client));
    }

    private static String name(ClientSetup client) {
        return Words.of(client);
    }

    private String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    private Path write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(root.resolve(name).resolve("..").normalize());
        return Files.writeString(file, content);
    }

    /// Every file of the project outside of `.git` and `.tickets`, by name.
    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith(".git/") && !name.startsWith(".tickets/")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }
}
