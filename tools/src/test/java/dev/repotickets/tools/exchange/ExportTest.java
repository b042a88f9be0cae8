package dev.repotickets.tools.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    @TempDir private Path folder;
    private Checkout checkout;

    @BeforeEach
    void a_ticket() throws IOException {
        checkout = Checkout.in(folder.resolve("work"));
        checkout.done("workspace_init", "{}");
        checkout.done("ticket_create", "{\"title\":\"Auth\"}");
    }

    @AfterEach
    void close() {
        checkout.close();
    }

    @Test
    void a_file_of_the_repository_is_written_and_replaced_as_a_whole() throws IOException {
        Path file = checkout.root().resolve("out/all.jsonl");

        for (int i = 0; i < 2; i++) {
            var answer =
                    checkout.done(
                            "workspace_export",
                            "{\"format\":\"jsonl\",\"path\":\"out/all.jsonl\"}");

            assertThat(answer.get("bytes")).isEqualTo(Node.number(Files.size(file)));
            assertThat(answer.get("count")).isEqualTo(Node.number(1));
        }
        assertThat(Files.readString(file))
                .startsWith("{\"entity\":\"repo-tickets\"")
                .contains("AUTH-1");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void workflows_and_their_runs_come_in_elsewhere_as_they_went_out() throws IOException {
        checkout.done("workflow_create", "{\"name\":\"Bugs\",\"template\":\"bugfix\"}");
        checkout.done(
                "workflow_start",
                "{\"id\":\"feature\",\"ticket_id\":\"AUTH-1\",\"inputs\":{\"env\":\"prod\"}}");
        String all = checkout.text("workspace_export", "{\"format\":\"jsonl\"}", "content");
        assertThat(all).contains("{\"entity\":\"workflow\"", "{\"entity\":\"workflow run\"");

        try (var other = Checkout.in(folder.resolve("other"))) {
            other.done("workspace_init", "{}");
            Files.writeString(other.root().resolve("all.jsonl"), all);
            other.done("workspace_import", "{\"path\":\"all.jsonl\"}");

            assertThat(
                            other.text("workspace_export", "{\"format\":\"jsonl\"}", "content")
                                    .lines()
                                    .filter(it -> it.contains("\"entity\":\"workflow")))
                    .containsExactlyElementsOf(
                            all.lines()
                                    .filter(it -> it.contains("\"entity\":\"workflow"))
                                    .toList());
        }
    }

    @Test
    void a_table_holds_what_a_query_finds_and_no_formula() {
        checkout.done("ticket_create", "{\"title\":\"=cmd(), \\\"x\\\"\"}");

        assertThat(
                        checkout.text(
                                "workspace_export",
                                "{\"format\":\"csv\",\"query\":\"cmd\"}",
                                "content"))
                .startsWith("id,title,description,status,")
                .contains("\r\nCMD-1,\"'=cmd(), \"\"x\"\"\",,open,medium,")
                .doesNotContain("AUTH-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/hooks/pre-commit",
                ".GIT/config",
                ".tickets/x",
                ".Tickets/config.yaml",
                ".tickets",
                "../x",
                "/etc/x",
                "",
                "out",
                "link/x"
            })
    void nothing_is_written_anywhere_else(String path) throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(checkout.root().resolve("link"), outside);
        Files.createDirectory(checkout.root().resolve("out"));

        Outcome outcome =
                checkout.ask(
                        "workspace_export", "{\"format\":\"jsonl\",\"path\":\"" + path + "\"}");

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        try (var files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(checkout.root().resolve(".git/hooks")).doesNotExist();
    }
}
