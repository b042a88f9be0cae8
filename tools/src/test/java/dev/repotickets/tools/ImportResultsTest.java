package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportResultsTest {
    private static final String LAUGHS =
            "<?xml version=\"1.0\"?><!DOCTYPE testsuite [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;\">]><testsuite><testcase name=\"&c;\"/></testsuite>";
    private static final String FETCH =
            "<!DOCTYPE testsuite [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + "<testsuite><testcase name=\"&x;\"/></testsuite>";

    private final Desk desk = new Desk();
    private String valid = "";
    private String locked = "";

    @BeforeEach
    void two_scenarios() {
        desk.done("ticket_create", "{\"title\":\"Auth\"}");
        valid = scenario("Valid login");
        locked = scenario("Locked out");
    }

    @Test
    void tests_find_their_scenario_by_id_or_by_title() {
        Map<String, Node> report =
                imported(
                        suite(
                                "<testcase name='logs in ["
                                        + valid
                                        + "]'/><testcase name='Locked out'><failure>no</failure>"
                                        + "</testcase><testcase name='other'/>"));

        assertThat(report.get("matched")).isEqualTo(Node.number(2));
        assertThat(report.get("passing")).isEqualTo(Node.number(1));
        assertThat(report.get("failing")).isEqualTo(Node.number(1));
        assertThat(Desk.text(report.get("unmatched"))).isEqualTo("[\"other\"]");
        assertThat(status("passing")).containsExactly(valid);
        assertThat(status("failing")).containsExactly(locked);
        assertThat(history()).contains("test.passed", "test.failed", "draft -> passing");
    }

    @Test
    void the_same_report_again_changes_nothing() {
        String report = suite("<testcase name='logs_in_" + valid + "()'/>");

        assertThat(imported(report).get("changed")).isEqualTo(Node.number(1));
        String before = desk.answer("ticket_get", "{\"id\":\"AUTH-1\"}", "rev");
        assertThat(imported(report).get("changed")).isEqualTo(Node.number(0));
        assertThat(desk.answer("ticket_get", "{\"id\":\"AUTH-1\"}", "rev")).isEqualTo(before);
        assertThat(history().split("test.passed", -1)).hasSize(2);
    }

    @Test
    void a_failing_test_wins_and_a_skipped_one_says_nothing() {
        imported(
                suite(
                        "<testcase name='Valid login'><error/></testcase>"
                                + "<testcase name='Valid login'/>"
                                + "<testcase name='Locked out'><skipped/></testcase>"));

        assertThat(status("failing")).containsExactly(valid);
        assertThat(status("draft")).containsExactly(locked);
    }

    @Test
    void a_title_that_two_scenarios_have_is_ambiguous_and_changes_nothing() {
        scenario("Valid login");

        Map<String, Node> report = imported(suite("<testcase name='Valid login'/>"));

        assertThat(Desk.text(report.get("ambiguous"))).isEqualTo("[\"Valid login\"]");
        assertThat(status("passing")).isEmpty();
    }

    @Test
    void an_automated_result_is_verified_by_its_id() {
        String id = result("automated");
        String manual = result("manual");

        imported(suite("<testcase name='fast [" + id + "]'/><testcase name='[" + manual + "]'/>"));

        assertThat(status("verified")).containsExactly(id);
        assertThat(status("pending")).containsExactly(manual);
    }

    @Test
    void a_report_that_surefire_wrote_is_read() throws IOException {
        String title = scenario("nothing_at_all_has_no_percentage");

        Map<String, Node> report = imported(resource("surefire.xml"));

        assertThat(report.get("matched")).isEqualTo(Node.number(1));
        assertThat(Desk.text(report.get("unmatched")))
                .contains("a_requirement_is_covered_once_it_is_implemented");
        assertThat(status("passing")).containsExactly(title);
    }

    @Test
    void cucumber_messages_find_scenarios_by_tag_and_rows_by_title() throws IOException {
        Map<String, Node> report =
                desk.done(
                        "requirement_import_results",
                        "{\"tag_prefix\":\"req-\",\"content\":"
                                + Json.write(
                                        Node.text(
                                                resource("cucumber.ndjson")
                                                        .replace("SCENARIO", locked)))
                                + "}");

        assertThat(report.get("matched")).isEqualTo(Node.number(2));
        assertThat(status("passing")).containsExactly(valid);
        assertThat(status("failing")).containsExactly(locked);
        assertThat(Desk.text(report.get("unmatched"))).isEqualTo("[\"Unknown row 3\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {LAUGHS, FETCH})
    void a_document_type_is_refused_before_anything_is_declared(String report) {
        assertThat(refused(report)).contains("a document type (DTD) is not allowed");
        assertThat(status("draft")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,status\nValid login,passed\n",
                "",
                "<html><body/></html>",
                "<testsuite><testcase name='Valid login'/>",
                "{\"pickle\":",
                "{\"hello\":1}",
                "\u0000\u0001"
            })
    void what_is_no_report_is_refused_with_nothing_written(String report) {
        assertThat(refused(report)).startsWith("\"content\" ");
        assertThat(status("draft")).hasSize(2);
    }

    @Test
    void one_of_path_and_content_is_needed() {
        assertThat(desk.refused("requirement_import_results", "{}").message())
                .isEqualTo("one of path and content has to be sent");
        assertThat(desk.refused("requirement_import_results", "{\"path\":\"x.xml\"}").message())
                .isEqualTo("there are no files here");
    }

    private static String suite(String cases) {
        return "<?xml version='1.0' encoding='UTF-8'?>\n<testsuites><testsuite name='s'>"
                + cases
                + "</testsuite></testsuites>";
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = ImportResultsTest.class.getResourceAsStream("/testrun/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Map<String, Node> imported(String report) {
        return desk.done(
                "requirement_import_results",
                "{\"content\":" + Json.write(Node.text(report)) + "}");
    }

    private String refused(String report) {
        return desk.refused(
                        "requirement_import_results",
                        "{\"content\":" + Json.write(Node.text(report)) + "}")
                .message();
    }

    private List<String> status(String status) {
        return desk.ids("requirement_list", "{\"status\":\"" + status + "\"}");
    }

    private String history() {
        return desk.answer(
                "ticket_get", "{\"id\":\"AUTH-1\",\"include\":[\"history\"]}", "history");
    }

    private String result(String method) {
        return desk.answer(
                "requirement_add_result",
                "{\"ticket_id\":\"AUTH-1\",\"description\":\"Fast\",\"method\":\"" + method + "\"}",
                "id");
    }

    private String scenario(String title) {
        return desk.answer(
                        "requirement_add_scenario",
                        "{\"ticket_id\":\"AUTH-1\",\"title\":\"" + title + "\",\"then\":[\"x\"]}",
                        "scenarios")
                .substring(8, 16);
    }
}
