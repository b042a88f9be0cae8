package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a caller is told who repeats a call, or sends one that cannot be meant.
class RepeatedCallTest {
    private final Desk desk = new Desk();

    @Test
    void the_same_call_with_its_arguments_in_another_order_is_the_same_call() {
        desk.done(
                "ticket_create",
                "{\"title\":\"Fix\",\"labels\":[\"bug\"],\"points\":3,\"idempotency_key\":\"k1\"}");

        String again =
                desk.answer(
                        "ticket_create",
                        "{\"idempotency_key\":\"k1\",\"points\":3,\"labels\":[\"bug\"],\"title\":\"Fix\"}",
                        "id");

        assertThat(again).isEqualTo("FIX-1");
        assertThat(desk.ids("ticket_list", "{}")).containsExactly("FIX-1");
    }

    @Test
    void the_same_key_with_a_list_in_another_order_is_another_call() {
        desk.done(
                "ticket_create",
                "{\"title\":\"Fix\",\"criteria\":[\"a\",\"b\"],\"idempotency_key\":\"k1\"}");

        Problem problem =
                desk.refused(
                        "ticket_create",
                        "{\"title\":\"Fix\",\"criteria\":[\"b\",\"a\"],\"idempotency_key\":\"k1\"}");

        assertThat(problem.message()).contains("other arguments");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ticket_delete|{\"id\":\"FIX-1\"}",
                "ticket_batch_delete|{\"ids\":[\"FIX-1\"]}"
            })
    void deleting_again_says_that_it_was_deleted_and_how_to_bring_it_back(
            String tool, String arguments) {
        desk.done("ticket_create", "{\"title\":\"Fix\"}");
        desk.done(tool, arguments);

        Problem problem = desk.refused(tool, arguments);

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem.advice()).contains("ticket_restore {\"ids\":[\"FIX-1\"]}");
    }

    @ParameterizedTest
    @CsvSource({"epic_id", "parent_id"})
    void what_is_no_id_in_an_update_is_refused_with_the_name_of_the_field(String field) {
        desk.done("ticket_create", "{\"title\":\"Fix\"}");

        Problem problem =
                desk.refused("ticket_update", "{\"id\":\"FIX-1\",\"" + field + "\":\"../x\"}");

        assertThat(problem).isInstanceOf(Problem.InvalidArgument.class);
        assertThat(((Problem.InvalidArgument) problem).field()).isEqualTo(field);
        assertThat(problem.message()).startsWith(field + " \"../x\"");
    }

    @Test
    void a_revision_is_shown_shortened() {
        desk.done("ticket_create", "{\"title\":\"Fix\"}");

        Problem problem =
                desk.refused(
                        "ticket_update",
                        "{\"id\":\"FIX-1\",\"points\":1,\"if_rev\":\"" + "x".repeat(9_000) + "\"}");

        assertThat(problem.message()).hasSizeLessThan(400);
    }

    @Test
    void restoring_nothing_is_refused() {
        assertThat(desk.refused("ticket_restore", "{\"ids\":[]}").message())
                .isEqualTo("ids is empty");
    }

    @Test
    void a_tool_without_arguments_says_so() {
        assertThat(desk.refused("workspace_validate", "{\"all\":true}").advice())
                .startsWith("None is taken here.");
    }
}
