package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an agent is answered fits into its window, however much a ticket holds.
class AnswerSizeTest {
    private static final int MOST = 25_000;

    private final Desk desk = new Desk();

    @BeforeEach
    void create() {
        String body = "word ".repeat(30_000);
        desk.done("ticket_create", "{\"title\":\"Fix it\",\"description\":\"" + body + "\"}");
    }

    @Test
    void a_long_description_is_cut_and_the_answer_says_how_to_read_all_of_it() {
        Map<String, Node> ticket = desk.done("ticket_get", "{\"id\":\"FIX-1\"}");

        assertThat(size(ticket)).isLessThan(MOST);
        assertThat(Desk.text(part(ticket, "description"))).endsWith("... (142000 more characters)");
        assertThat(Desk.text(part(ticket, "hint"))).contains("tickets show FIX-1");
    }

    @Test
    void a_list_with_descriptions_shows_the_beginning_of_each() {
        Map<String, Node> list = desk.done("ticket_list", "{\"detail\":\"full\"}");

        assertThat(size(list)).isLessThan(MOST);
        assertThat(Json.write(part(list, "items"))).contains("... (148000 more characters)");
    }

    @Test
    void of_many_comments_the_latest_that_fit_are_shown_and_the_others_counted() {
        comment(300, "said".repeat(20));

        Map<String, Node> ticket =
                desk.done("ticket_get", "{\"id\":\"FIX-1\",\"include\":[\"comments\"]}");

        assertThat(size(ticket)).isLessThan(MOST);
        List<Node> comments = ((Node.Items) part(ticket, "comments")).values();
        assertThat(Json.write(comments.getLast())).contains("said 300");
        var omitted = (Node.Fields) part(ticket, "omitted");
        assertThat(Desk.text(omitted.values().get("comments")))
                .isEqualTo(String.valueOf(300 - comments.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"comments\"]", "[\"history\",\"comments\"]"})
    void long_comments_are_cut(String include) {
        comment(20, "x".repeat(50_000));

        Map<String, Node> ticket =
                desk.done("ticket_get", "{\"id\":\"FIX-1\",\"include\":" + include + "}");

        assertThat(size(ticket)).isLessThan(MOST);
        assertThat(Json.write(part(ticket, "comments"))).contains("more characters)");
    }

    @Test
    void what_fits_is_whole_and_without_a_hint() {
        desk.done("ticket_create", "{\"title\":\"Small\",\"description\":\"All of it\"}");

        Map<String, Node> ticket = desk.done("ticket_get", "{\"id\":\"SMALL-1\"}");

        assertThat(Desk.text(part(ticket, "description"))).isEqualTo("All of it");
        assertThat(ticket).doesNotContainKeys("hint", "omitted");
    }

    private void comment(int times, String text) {
        for (int number = 1; number <= times; number++) {
            desk.done(
                    "ticket_comment",
                    "{\"id\":\"FIX-1\",\"body\":\"" + text + " " + number + "\"}");
        }
    }

    private static Node part(Map<String, Node> answer, String name) {
        return answer.getOrDefault(name, Node.Nothing.NOTHING);
    }

    private static int size(Map<String, Node> answer) {
        return Json.write(new Node.Fields(answer)).length();
    }
}
