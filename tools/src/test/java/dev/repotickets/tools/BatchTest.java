package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final Desk desk = new Desk();

    @Test
    void any_tool_can_be_a_step_and_later_ones_name_what_earlier_ones_made() {
        var done =
                desk.done(
                        "ticket_batch",
                        operations(
                                op("epic_create", "\"title\":\"Login\""),
                                op("create", "\"title\":\"Form\",\"epic_id\":\"$1\""),
                                op("comment", "\"id\":\"$2\",\"body\":\"Begun\""),
                                op("ticket_create", "\"title\":\"Docs\",\"depends_on\":[\"$2\"]")));

        assertThat(Desk.text(done.get("ids")))
                .isEqualTo("{\"$1\":\"LOGIN-1\",\"$2\":\"FORM-1\",\"$3\":\"DOCS-1\"}");
        assertThat(Desk.text(done.get("ok"))).isEqualTo("true");
        assertThat(desk.answer("ticket_get", "{\"id\":\"FORM-1\"}", "epic_id"))
                .isEqualTo("LOGIN-1");
    }

    @Test
    void one_step_that_fails_takes_all_others_back() {
        String batch =
                operations(
                        op("create", "\"title\":\"Form\""),
                        op("update", "\"id\":\"$1\",\"priority\":\"urgent\""));

        assertThat(desk.refused("ticket_batch", batch).message())
                .startsWith("operations[1] (ticket_update): priority \"urgent\" is not one of");
        assertThat(desk.ids("ticket_list", "{}")).isEmpty();
    }

    @Test
    void where_each_step_stands_alone_every_failure_is_told() {
        String batch =
                operations(
                        op("create", "\"title\":\"Form\""),
                        op("create", "\"title\":\"\""),
                        op("close", "\"id\":\"$2\""),
                        op("epic_creat", "\"title\":\"x\""),
                        op("close", "\"id\":\"$1\""));
        String apart = batch.replace("]}", "],\"atomic\":false,\"idempotency_key\":\"k\"}");

        var done = desk.done("ticket_batch", apart);

        assertThat(Desk.text(done.get("ok"))).isEqualTo("false");
        assertThat(done.get("failed")).isInstanceOf(Node.Items.class);
        assertThat(Desk.text(done.get("failed")))
                .contains("\"index\":1", "title is blank")
                .contains("\"index\":2", "$2 names nothing that an earlier step made")
                .contains("\"index\":3", "no tool \\\"epic_creat\\\"");
        assertThat(desk.answer("ticket_get", "{\"id\":\"FORM-1\"}", "status")).isEqualTo("closed");
        desk.done("ticket_batch", apart);
        assertThat(desk.ids("ticket_list", "{\"status\":[\"all\"]}")).containsExactly("FORM-1");
    }

    @Test
    void what_does_not_belong_into_a_write_is_no_step() {
        for (String tool : List.of("ticket_get", "workspace_config_set", "ticket_batch")) {
            assertThat(desk.refused("ticket_batch", operations(op(tool, ""))).message())
                    .contains(tool + " cannot be a step of a batch");
        }
        assertThat(
                        desk.refused(
                                        "ticket_batch",
                                        operations(op("create", "\"title\":\"x\""))
                                                .replace(
                                                        "]}",
                                                        "],\"atomic\":false,\"dry_run\":true}"))
                                .message())
                .contains("dry_run");
    }

    @Test
    void random_batches_happen_whole_or_not_at_all() {
        for (int seed = 1; seed <= 60; seed++) {
            var random = new SplittableRandom(seed);
            var steps = new ArrayList<String>();
            boolean isSound = true;
            for (int i = 0; i < 8; i++) {
                boolean breaks = random.nextInt(12) == 0;
                isSound &= !breaks;
                steps.add(
                        breaks
                                ? op("update", "\"id\":\"NONE-1\",\"title\":\"x\"")
                                : op("create", "\"title\":\"Seed" + seed + "\""));
            }
            boolean dry = random.nextInt(4) == 0;
            String batch = operations(steps.toArray(String[]::new));
            Outcome outcome =
                    desk.ask(
                            "ticket_batch",
                            dry ? batch.replace("]}", "],\"dry_run\":true}") : batch);

            assertThat(outcome instanceof Outcome.Done).as("seed %d", seed).isEqualTo(isSound);
            assertThat(desk.ids("ticket_search", "{\"query\":\"seed" + seed + "\"}"))
                    .as("seed %d", seed)
                    .hasSize(isSound && !dry ? 8 : 0);
        }
    }

    private static String op(String tool, String arguments) {
        return "{\"op\":\"" + tool + "\",\"args\":{" + arguments + "}}";
    }

    private static String operations(String... steps) {
        return "{\"operations\":[" + String.join(",", steps) + "]}";
    }
}
