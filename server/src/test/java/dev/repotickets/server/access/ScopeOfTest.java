package dev.repotickets.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("attack")
class ScopeOfTest {
    private static final Toolbox TOOLBOX = Catalog.toolbox();

    @ParameterizedTest
    @CsvSource({
        "ticket_get, READ",
        "event_list, READ",
        "workspace_prime, READ",
        "workspace_validate, READ",
        "ticket_create, WRITE",
        "ticket_batch, WRITE",
        "task_complete, WRITE",
        "ticket_delete, ADMIN",
        "ticket_batch_delete, ADMIN",
        "requirement_remove, ADMIN",
        "workspace_init, ADMIN",
        "workspace_config_set, ADMIN",
        "workspace_import, ADMIN",
        "workspace_export, ADMIN",
        "workspace_repair, ADMIN"
    })
    void a_tool_needs_what_it_does(String name, Scope scope) {
        assertThat(ScopeOf.tool(tool(name))).isEqualTo(scope);
    }

    @Test
    void a_tool_that_changes_something_never_needs_reading_alone() {
        assertThat(TOOLBOX.tools())
                .allSatisfy(tool ->
                        assertThat(ScopeOf.tool(tool) == Scope.READ)
                                .as(tool.name().mcp())
                                .isEqualTo(tool.effect() == Effect.READS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete",
                "ticket_delete",
                "ticket.delete",
                "ticket delete",
                "batch_delete",
                "ticket_batch_delete",
                "epic_delete",
                "workspace_config_set"
            })
    void a_batch_needs_as_much_as_its_steps(String op) {
        String batch =
                "{\"operations\":[{\"op\":\"comment\"},{\"op\":\"" + op + "\",\"args\":{}}]}";
        boolean exists = !op.equals("batch_delete");

        assertThat(ScopeOf.call(TOOLBOX, tool("ticket_batch"), Json.parse(batch)))
                .isEqualTo(exists ? Scope.ADMIN : Scope.WRITE);
    }

    @Test
    void a_batch_that_makes_no_sense_needs_what_the_tool_needs() {
        for (String arguments : new String[] {"{}", "[]", "{\"operations\":[1,{},{\"op\":[]}]}"}) {
            assertThat(ScopeOf.call(TOOLBOX, tool("ticket_batch"), Json.parse(arguments)))
                    .isEqualTo(Scope.WRITE);
        }
    }

    private static Tool<?, ?> tool(String name) {
        return TOOLBOX.find(name).orElseThrow();
    }
}
