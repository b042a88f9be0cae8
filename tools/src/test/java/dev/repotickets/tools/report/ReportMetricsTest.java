package dev.repotickets.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Desk;
import dev.repotickets.tools.json.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each figure as an agent asks for it.
class ReportMetricsTest {
    private static final int MOST = 24_000;
    private static final Set<Metric> OF_A_SPRINT =
            Set.of(Metric.BURNDOWN, Metric.BURNUP, Metric.SPRINT);

    private final Desk desk = new Desk();

    @ParameterizedTest
    @MethodSource("ofTheWhole")
    void nothing_has_figures_too(Metric metric) {
        assertThat(ask(metric)).contains("\"metric\":\"" + Words.of(metric) + "\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Metric.class,
            names = {"BURNDOWN", "BURNUP", "SPRINT"})
    void where_no_sprint_is_active_it_says_which_to_name(Metric metric) {
        var problem = desk.refused("report_metrics", arguments(metric, ""));

        assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(problem.message()).isEqualTo("no sprint is active");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"metric\":\"speed\"}",
                "{\"metric\":\"cfd\",\"since\":\"soon\"}",
                "{\"metric\":\"cfd\",\"group_by\":\"week\"}",
                "{\"metric\":\"burnup\",\"epic_id\":\"E-1\",\"sprint_id\":\"SPRINT-1\"}"
            })
    void bad_arguments_are_refused(String arguments) {
        assertThat(desk.refused("report_metrics", arguments).code())
                .isEqualTo(ProblemCode.INVALID_ARGUMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"metric\":\"burndown\",\"epic_id\":\"E-99\"}",
                "{\"metric\":\"burnup\",\"sprint_id\":\"SPRINT-99\"}"
            })
    void what_does_not_exist_is_not_found(String arguments) {
        assertThat(desk.refused("report_metrics", arguments).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    /// 8 and 5 points on the first day, 8 of them done on the second.
    @Test
    void an_epic_burns_down_and_up() {
        String epic = desk.answer("epic_create", "{\"title\":\"Sign in\"}", "id");
        String more = ",\"epic_id\":\"" + epic + "\"";
        desk.done("ticket_create", "{\"title\":\"Big\",\"points\":8" + more + "}");
        desk.done("ticket_create", "{\"title\":\"Mid\",\"points\":5" + more + "}");
        desk.pass(Duration.ofDays(1));
        desk.done("ticket_update", "{\"id\":\"BIG-1\",\"status\":\"closed\"}");

        assertThat(desk.answer("report_metrics", arguments(Metric.BURNDOWN, more), "series"))
                .contains("\"remaining\"", "13", "2026-11-25", "5");
        assertThat(ask(Metric.BURNDOWN, more)).contains("\"unit\":\"points\"");
        assertThat(desk.answer("report_metrics", arguments(Metric.BURNUP, more), "series"))
                .contains("\"scope\"", "\"done\"", "13", "8");
    }

    @Test
    void a_sprint_burns_down_and_up_and_is_the_active_one_where_none_is_named() {
        sprint();

        assertThat(desk.answer("report_metrics", arguments(Metric.BURNDOWN, ""), "series"))
                .contains("\"remaining\"", "\"ideal\"", "8");
        assertThat(ask(Metric.BURNUP, ",\"sprint_id\":\"SPRINT-1\"")).contains("\"scope\"");
        assertThat(ask(Metric.SPRINT)).contains("SPRINT-1");
    }

    @Test
    void every_answer_fits_into_the_window_of_an_agent_however_many_tickets_there_are() {
        sprint();
        String epic = desk.answer("epic_create", "{\"title\":\"Sign in\"}", "id");
        IntStream.range(0, 3_000).forEach(it -> desk.done("ticket_create", ticket(it, epic)));
        desk.pass(Duration.ofDays(200));

        for (Metric metric : Metric.values()) {
            assertThat(ask(metric, ",\"since\":\"400d\"").length())
                    .as(Words.of(metric))
                    .isLessThan(MOST);
        }
        assertThat(ask(Metric.BURNUP, ",\"epic_id\":\"" + epic + "\"").length()).isLessThan(MOST);
    }

    private static String ticket(int number, String epic) {
        return ("{\"title\":\"Word%d is to be repaired\",\"points\":3,\"labels\":[\"l%d\"],"
                        + "\"assignee\":\"person%d\",\"epic_id\":\"%s\"}")
                .formatted(number, number % 50, number % 300, epic);
    }

    private void sprint() {
        desk.done(
                "sprint_create",
                "{\"name\":\"One\",\"start_date\":\"2026-11-24\",\"end_date\":\"2026-11-27\"}");
        desk.done("backlog_add", "{\"title\":\"Big\",\"story_points\":8}");
        desk.done("backlog_update", "{\"id\":\"BIG-1\",\"sprint_id\":\"SPRINT-1\"}");
        desk.done("sprint_update", "{\"id\":\"SPRINT-1\",\"status\":\"active\"}");
    }

    static Stream<Metric> ofTheWhole() {
        return Arrays.stream(Metric.values()).filter(it -> !OF_A_SPRINT.contains(it));
    }

    private String ask(Metric metric) {
        return ask(metric, "");
    }

    private String ask(Metric metric, String more) {
        return Json.write(new Node.Fields(desk.done("report_metrics", arguments(metric, more))));
    }

    private static String arguments(Metric metric, String more) {
        return "{\"metric\":\"" + Words.of(metric) + "\"" + more + "}";
    }
}
