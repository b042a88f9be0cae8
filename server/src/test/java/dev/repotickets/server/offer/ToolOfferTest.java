package dev.repotickets.server.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.access.ScopeOf;
import dev.repotickets.server.feature.Ability;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.mcp.Peer;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolOfferTest {
    private static final String DELETE =
            "{\"operations\":[{\"op\":\"delete\",\"args\":{\"id\":\"FIX-1\"}}]}";

    private final Guest guest = new Guest();

    @Test
    void who_has_a_name_is_the_actor() {
        guest.as("ci", Scope.WRITE).done("ticket_create", "{\"title\":\"Fix it\"}");

        assertThat(guest.done("ticket_get", "{\"id\":\"FIX-1\"}")).contains("\"reporter\":\"ci");
    }

    @Test
    void every_tool_needs_a_scope_that_fits_what_it_does() {
        for (var tool : Catalog.toolbox().tools()) {
            Scope scope = ScopeOf.tool(tool);
            assertThat(scope == Scope.READ)
                    .as(tool.name().mcp())
                    .isEqualTo(tool.effect() == Effect.READS);
            if (tool.effect() == Effect.DESTROYS) {
                assertThat(scope).as(tool.name().mcp()).isEqualTo(Scope.ADMIN);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "READ,ticket_create,write",
        "WRITE,workspace_export,admin",
        "WRITE,ticket_delete,admin",
        "WRITE,workspace_import,admin",
        "WRITE,workspace_config_set,admin",
        "WRITE,workspace_repair,admin"
    })
    void who_may_not_is_told_the_scope_that_is_needed(Scope held, String tool, String needed) {
        assertThat(guest.as("ci", held).call(tool, "{}"))
                .startsWith("error: forbidden: " + tool + " needs the scope " + needed + ",");
    }

    @Test
    void a_batch_needs_what_its_steps_need() {
        guest.done("ticket_create", "{\"title\":\"Fix it\"}");

        assertThat(guest.as("ci", Scope.WRITE).call("ticket_batch", DELETE))
                .startsWith("error: forbidden: ticket_delete needs the scope admin");
        assertThat(
                        guest.call(
                                "ticket_batch",
                                "{\"operations\":[{\"op\":\"workspace.repair\",\"args\":{}}]}"))
                .startsWith("error: forbidden: workspace_repair needs the scope admin");
        assertThat(guest.done("ticket_get", "{\"id\":\"FIX-1\"}")).contains("Fix it");
    }

    @Test
    void who_cannot_be_asked_is_not_asked() {
        guest.done("ticket_create", "{\"title\":\"Fix it\"}");

        assertThat(guest.done("ticket_delete", "{\"id\":\"FIX-1\"}")).contains("\"deleted\":true");
    }

    @Test
    void before_something_is_deleted_one_yes_or_no_is_asked_for() {
        guest.done("ticket_create", "{\"title\":\"Fix \\\"it\\\"\\nnow\"}");
        guest.abilities.add(Ability.ELICITATION);

        Node question = guest.question("ticket_delete", "{\"id\":\"FIX-1\"}");

        assertThat(Peer.text(Peer.at(question, "message")))
                .startsWith("Delete this?\n- ticket \"FIX-1\", \"Fix \\\"it\\\"")
                .hasLineCount(2);
        assertThat(Json.write(Peer.at(question, "requestedSchema")))
                .contains("\"required\":[\"confirm\"]", "\"type\":\"boolean\"");
        guest.answers("{\"action\":\"accept\",\"content\":{\"confirm\":true}}");
        assertThat(guest.done("ticket_delete", "{\"id\":\"FIX-1\"}")).contains("\"deleted\":true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"action\":\"accept\"}",
                "{\"action\":\"accept\",\"content\":{}}",
                "{\"action\":\"accept\",\"content\":{\"confirm\":false}}",
                "{\"action\":\"accept\",\"content\":{\"confirm\":\"true\"}}",
                "{\"action\":\"decline\",\"content\":{\"confirm\":true}}",
                "{\"action\":\"cancel\"}"
            })
    void everything_but_a_clear_yes_is_a_no(String answer) {
        guest.done("ticket_create", "{\"title\":\"Fix it\"}");
        guest.abilities.add(Ability.ELICITATION);
        guest.question("ticket_delete", "{\"id\":\"FIX-1\"}");
        guest.answers(answer);

        assertThat(guest.call("ticket_delete", "{\"id\":\"FIX-1\"}"))
                .isEqualTo("error: not confirmed, nothing was changed");
        assertThat(guest.done("ticket_get", "{\"id\":\"FIX-1\"}")).contains("Fix it");
    }

    @Test
    void an_answer_to_a_question_that_was_not_asked_is_none() {
        guest.done("ticket_create", "{\"title\":\"Fix it\"}");
        guest.abilities.add(Ability.ELICITATION);
        guest.answers("{\"action\":\"accept\",\"content\":{\"confirm\":true}}");

        assertThat(guest.question("ticket_delete", "{\"id\":\"FIX-1\"}")).isNotNull();
        assertThat(guest.done("ticket_get", "{\"id\":\"FIX-1\"}")).contains("Fix it");
    }

    @Test
    void nobody_is_asked_about_what_fails_anyway_or_only_shows() {
        guest.done("ticket_create", "{\"title\":\"Fix it\"}");
        guest.abilities.add(Ability.ELICITATION);

        assertThat(guest.call("ticket_delete", "{\"id\":\"NONE-1\"}"))
                .startsWith("error: not_found");
        assertThat(guest.done("ticket_delete", "{\"id\":\"FIX-1\",\"dry_run\":true}"))
                .contains("\"deleted\":false");
    }

    @Test
    void a_batch_that_deletes_and_an_operation_that_deletes_ask_as_well() {
        guest.done("ticket_create", "{\"title\":\"Fix it\"}");
        guest.abilities.add(Ability.ELICITATION);

        assertThat(Json.write(guest.question("ticket_batch", DELETE))).contains("FIX-1");
        guest.state = Optional.empty();
        guest.through(View.CORE);
        assertThat(
                        Json.write(
                                guest.question(
                                        "op_write",
                                        "{\"name\":\"ticket_delete\",\"arguments\":{\"id\":\"FIX-1\"}}")))
                .contains("FIX-1");
        assertThat(guest.done("ticket_get", "{\"id\":\"FIX-1\"}")).contains("Fix it");
    }

    @Test
    void only_long_work_can_become_a_task() {
        assertThat(
                        guest.features().tools().stream()
                                .filter(it -> it.asTask() != OfferedTool.AsTask.NEVER)
                                .map(OfferedTool::name))
                .containsExactly(
                        "workspace_validate",
                        "workspace_repair",
                        "workspace_import",
                        "workspace_export",
                        "assign_evaluate",
                        "report_metrics",
                        "report_html");
    }

    @Test
    void long_work_tells_how_far_it_is() {
        guest.done("ticket_create", "{\"title\":\"Fix it\"}");

        guest.done("workspace_validate", "{}");

        assertThat(guest.heard)
                .hasSize(5)
                .startsWith("1/5 reading tickets")
                .endsWith("5/5 checking tasks and workflows");
    }

    @Test
    void an_import_of_many_tells_every_hundredth_and_the_end() {
        var csv = new StringBuilder("title,status\\n");
        for (int i = 0; i < 1_000; i++) {
            csv.append("Number ").append(i).append(",open\\n");
        }

        guest.done("workspace_import", "{\"format\":\"csv\",\"content\":\"" + csv + "\"}");

        assertThat(guest.heard)
                .hasSize(100)
                .startsWith("10/1000 importing")
                .endsWith("1000/1000 importing");
    }

    @Test
    void mending_counts_on_and_never_back() {
        guest.done("ticket_create", "{\"title\":\"Fix it\"}");

        guest.done("workspace_repair", "{}");

        assertThat(guest.heard)
                .hasSize(11)
                .startsWith("1/11 reading tickets")
                .last()
                .isEqualTo("11/11 checking tasks and workflows");
    }

    @Test
    void work_that_nobody_waits_for_ends_and_changes_nothing() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() ->
                        guest.call(
                                "workspace_import",
                                "{\"format\":\"csv\",\"content\":\"title\\nFix it\"}"))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(guest.done("ticket_list", "{}")).contains("\"total\":0");
    }

    @Test
    void the_task_of_an_agent_can_be_followed_and_cancelled_by_its_id() {
        var guest = new Guest();
        guest.done("agent_create", "{\"name\":\"Bot\",\"type\":\"developer\"}");
        guest.done("ticket_create", "{\"title\":\"Fix login\"}");
        String made =
                guest.done(
                        "task_assign",
                        "{\"ticket_id\":\"FIX-1\",\"task_type\":\"code\","
                                + "\"description\":\"Do it\"}");
        String id = Peer.text(Peer.at(Json.parse(made), "id"));
        var features = guest.features();

        assertThat(Json.write(new Node.Fields(features.task(id, guest).orElseThrow())))
                .contains("\"status\":\"working\"", "\"statusMessage\":\"assigned, AGENT-BOT\"");
        assertThat(features.cancelTask(id, guest)).isTrue();
        assertThat(features.task(id, guest).orElseThrow())
                .containsEntry("status", Node.text("cancelled"));
        assertThat(features.task("TASK-NOPE", guest)).isEmpty();
        assertThat(features.cancelTask("TASK-NOPE", guest)).isFalse();
    }

    @Test
    void operations_are_found_by_their_words_with_their_arguments() {
        guest.through(View.CORE);

        String found = guest.done("op_search", "{\"query\":\"release a claim\"}");

        assertThat(Peer.text(Peer.at(Json.parse(found), "items", 0, "name")))
                .isIn("ticket_release", "ticket_claim");
        assertThat(found).contains("ticket_release", "\"input_schema\":{", "op_write");
        assertThat(
                        ((Node.Items)
                                        Peer.at(
                                                Json.parse(
                                                        guest.done(
                                                                "op_search",
                                                                "{\"query\":\"ticket\"}")),
                                                "items"))
                                .values())
                .hasSize(5);
        assertThat(guest.done("op_search", "{\"query\":\"zzz\"}")).contains("Try workspace");
    }

    @Test
    void every_operation_finds_itself_by_its_name() {
        guest.through(View.CORE);
        for (var tool : Catalog.toolbox().tools()) {
            String name = tool.name().mcp();
            assertThat(guest.done("op_search", "{\"query\":\"" + name + "\"}"))
                    .contains("\"name\":\"" + name + "\"");
        }
    }

    @Test
    void an_operation_runs_through_the_door_that_fits_it_only() {
        guest.through(View.CORE);

        assertThat(guest.done("op_read", "{\"name\":\"event_list\"}")).contains("items");
        assertThat(
                        guest.done(
                                "op_write",
                                "{\"name\":\"sprint_create\",\"arguments\":{\"name\":\"First\"}}"))
                .contains("\"id\"");
        assertThat(guest.call("op_read", "{\"name\":\"ticket_delete\"}"))
                .isEqualTo(
                        "error: invalid_argument: ticket_delete is not run by op_read\n"
                                + "Call it with op_write.");
        assertThat(guest.call("op_write", "{\"name\":\"ticket_get\"}"))
                .contains("Call it with op_read.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|invalid_argument: name",
                "{\"name\":\"tiket_get\"}|not_found: no operation \"tiket_get\"",
                "{\"name\":\"ticket_get\",\"args\":{}}|unknown_argument: \"args\"",
                "{\"name\":\"ticket_get\",\"arguments\":[]}|invalid_argument: arguments",
                "{\"name\":\"ticket_get\",\"arguments\":{}}|invalid_argument: id",
                "{\"name\":\"op_read\",\"arguments\":{}}|not_found: no operation \"op_read\""
            })
    void wrong_arguments_of_an_operation_teach(String arguments, String begins) {
        assertThat(guest.through(View.CORE).call("op_read", arguments))
                .startsWith("error: " + begins);
    }
}
