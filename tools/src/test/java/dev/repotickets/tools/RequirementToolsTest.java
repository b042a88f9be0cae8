package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequirementToolsTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void a_ticket() {
        desk.done("ticket_create", "{\"title\":\"Auth\"}");
    }

    @Test
    void each_kind_is_added_and_listed_with_its_status() {
        String requirement = add("requirement_add", "\"title\":\"Safe\",\"criteria\":[\"8 long\"]");
        String story =
                add(
                        "requirement_add_story",
                        "\"persona\":\"user\",\"goal\":\"log in\",\"benefit\":\"access\","
                                + "\"points\":5");
        String result = add("requirement_add_result", "\"description\":\"Loads < 2s\"");
        String scenario = scenario("Valid login");

        assertThat(desk.ids("requirement_list", "{\"ticket_id\":\"auth-1\"}"))
                .containsExactly(requirement, story, result, scenario);
        assertThat(desk.ids("requirement_list", "{\"kind\":\"story\"}")).containsExactly(story);
        assertThat(desk.ids("requirement_list", "{\"status\":\"pending\"}"))
                .containsExactly(result);
        assertThat(desk.ids("requirement_list", "{\"status\":\"draft\",\"limit\":1}")).hasSize(1);
        assertThat(desk.answer("ticket_get", "{\"id\":\"AUTH-1\"}", "user_stories"))
                .contains("\"story_points\":5");
    }

    @Test
    void a_repeated_call_with_its_key_adds_once() {
        String call = "\"title\":\"Safe\",\"idempotency_key\":\"k1\"";

        assertThat(add("requirement_add", call)).isEqualTo(add("requirement_add", call));
        assertThat(desk.ids("requirement_list", "{}")).hasSize(1);
    }

    @Test
    void an_item_is_found_by_the_beginning_of_its_id_in_any_case() {
        String id = add("requirement_add", "\"title\":\"Safe\"");

        String part = id.substring(0, 5).toUpperCase(Locale.ROOT);

        assertThat(update("\"id\":\"" + part + "\",\"status\":\"approved\"")).contains("status");
    }

    @Test
    void an_unknown_item_names_the_closest_ones_with_titles_and_the_call_that_shows_all() {
        String id = add("requirement_add", "\"title\":\"Safe\"");
        String near = id.substring(0, 7) + (id.endsWith("0") ? "1" : "0");

        Problem problem =
                desk.refused(
                        "requirement_remove", "{\"ticket_id\":\"AUTH-1\",\"id\":\"" + near + "\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem.message()).isEqualTo("no requirement item in AUTH-1 \"" + near + "\"");
        assertThat(problem.advice())
                .isEqualTo(
                        "Closest: "
                                + id
                                + " (Safe). See all: requirement_list {\"ticket_id\":\"AUTH-1\"}");
    }

    @Test
    void only_given_fields_change_and_a_field_of_another_kind_is_refused() {
        String id = add("requirement_add", "\"title\":\"Safe\",\"description\":\"Why\"");

        assertThat(update("\"id\":\"" + id + "\",\"title\":\"Safer\",\"description\":\"\""))
                .isEqualTo("[\"title\",\"description\"]");
        assertThat(update("\"id\":\"" + id + "\",\"title\":\"Safer\"")).isEqualTo("null");
        assertThat(refusedUpdate("\"id\":\"" + id + "\",\"goal\":\"x\"").message())
                .isEqualTo(id + " is a requirement, which has no goal");
        assertThat(refusedUpdate("\"id\":\"" + id + "\",\"status\":\"verified\"").advice())
                .startsWith("Allowed now: approved.");
        assertThat(refusedUpdate("\"title\":\"x\"").message()).startsWith("id is missing");
        assertThat(refusedUpdate("\"id\":\"" + id + "\",\"if_rev\":\"000000000000\"").code())
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void the_specification_as_a_whole_has_a_status_and_a_coverage() {
        assertThat(update("\"requirements_status\":\"review\",\"test_coverage_percentage\":87.5"))
                .isEqualTo("[\"requirements_status\",\"test_coverage_percentage\"]");
        assertThat(coverage("requirements_status")).isEqualTo("review");
        assertThat(refusedUpdate("\"test_coverage_percentage\":101").message())
                .contains("not between 0 and 100");
    }

    @Test
    void a_ticket_is_accepted_once_everything_is_verified_and_passes() {
        String one = add("requirement_add_result", "\"description\":\"Fast\"");
        String two = add("requirement_add_result", "\"description\":\"Safe\"");

        assertThat(verify(one, "", "unmet")).contains("result " + two + ": Safe");
        assertThat(coverage("acceptance_criteria_met")).isEqualTo("false");
        assertThat(verify(two, ",\"passed\":false", "status")).isEqualTo("failed");
        assertThat(verify(two, ",\"verified_by\":\"Bob\"", "verified_by")).isEqualTo("Bob");
        assertThat(coverage("acceptance_criteria_met")).isEqualTo("true");
        assertThat(verify(two, "", "ticket_acceptance_met")).isEqualTo("true");
    }

    @Test
    void a_requirement_is_no_expected_result() {
        String id = add("requirement_add", "\"title\":\"Safe\"");

        Problem problem =
                desk.refused(
                        "requirement_verify", "{\"ticket_id\":\"AUTH-1\",\"id\":\"" + id + "\"}");

        assertThat(problem.message()).isEqualTo(id + " is a requirement, not an expected result");
    }

    @Test
    void a_removal_is_previewed_and_its_fact_keeps_the_title() {
        String id = add("requirement_add", "\"title\":\"Safe\"");
        String call = "{\"ticket_id\":\"AUTH-1\",\"id\":\"" + id + "\"";

        assertThat(desk.answer("requirement_remove", call + ",\"dry_run\":true}", "removed"))
                .isEqualTo("false");
        assertThat(desk.ids("requirement_list", "{}")).hasSize(1);
        assertThat(desk.answer("requirement_remove", call + "}", "removed")).isEqualTo("true");
        assertThat(desk.ids("requirement_list", "{}")).isEmpty();
        assertThat(
                        desk.answer(
                                "ticket_get",
                                "{\"id\":\"AUTH-1\",\"include\":[\"history\"]}",
                                "history"))
                .contains("requirement.removed", id + " Safe");
    }

    @Test
    void feature_text_adds_every_scenario_and_is_written_back() {
        String text = "Feature: x\n  Scenario: a\n    Given b\n    But c\n  Scenario: d\n";

        var added =
                desk.done(
                        "requirement_add_scenario",
                        "{\"ticket_id\":\"AUTH-1\",\"tags\":[\"@smoke\"],\"gherkin\":"
                                + Json.write(Node.text(text))
                                + "}");

        assertThat(Desk.text(added.get("scenarios")))
                .contains("\"title\":\"a\",\"given\":2,\"when\":0,\"then\":0,\"tags\":[\"smoke\"]");
        assertThat(Desk.text(added.get("warnings"))).contains("has no steps; it was left out");
        assertThat(desk.answer("requirement_list", "{\"format\":\"gherkin\"}", "gherkin"))
                .startsWith("Feature: AUTH-1 Auth\n\n# ")
                .endsWith("@smoke\nScenario: a\n  Given b\n  But c\n");
    }

    @Test
    void one_way_to_say_a_scenario_is_enough() {
        assertThat(refusedScenario("\"title\":\"x\",\"gherkin\":\"y\"").message())
                .isEqualTo("steps, gherkin and path are three ways to say the same");
        assertThat(refusedScenario("\"given\":[\"y\"]").message()).isEqualTo("title is missing");
        assertThat(refusedScenario("\"title\":\"x\"").message())
                .isEqualTo("the scenario has no steps");
        assertThat(refusedScenario("\"gherkin\":\"a,b\\n1,2\"").message())
                .startsWith("gherkin line 1, column 1: expected: ");
        assertThat(refusedScenario("\"path\":\"x.feature\"").message())
                .isEqualTo("there are no files here");
        assertThat(desk.ids("requirement_list", "{}")).isEmpty();
    }

    @Test
    void a_credential_is_warned_of_wherever_it_stands() {
        String token = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";

        String warnings =
                desk.answer(
                        "requirement_add_scenario",
                        "{\"ticket_id\":\"AUTH-1\",\"title\":\"x\",\"given\":[\"" + token + "\"]}",
                        "warnings");

        assertThat(warnings).contains("step line 1").doesNotContain(token);
    }

    @Test
    void coverage_traces_from_the_epic_to_the_scenario() {
        desk.done("epic_create", "{\"title\":\"User\"}");
        desk.done("ticket_create", "{\"title\":\"Bare\"}");
        desk.done("epic_add_tickets", "{\"id\":\"USER-1\",\"ticket_ids\":[\"AUTH-1\",\"BARE-1\"]}");
        String id = add("requirement_add", "\"title\":\"Safe\"");
        desk.done(
                "requirement_add_scenario",
                "{\"ticket_id\":\"AUTH-1\",\"title\":\"a\",\"given\":[\"b\"],\"tags\":[\""
                        + id
                        + "\"]}");

        var covered = desk.done("requirement_coverage", "{\"epic_id\":\"USER-1\"}");

        assertThat(Desk.text(covered.get("items")))
                .contains("\"epic_id\":\"USER-1\",\"ticket_id\":\"AUTH-1\"")
                .contains("\"covers\":[\"" + id + "\"]")
                .contains("\"ticket_id\":\"BARE-1\",\"ticket_status\":\"open\"}");
        assertThat(covered.get("total")).isEqualTo(Node.number(3));
        assertThat(covered.get("tickets_without")).isEqualTo(Node.number(1));
        assertThat(Desk.text(covered.get("rates")))
                .contains("\"requirements\":{\"count\":0,\"total\":1,\"percentage\":0}")
                .contains("\"verification\":{\"count\":0,\"total\":0}");
    }

    @Test
    void velocity_counts_the_points_of_what_was_done_lately() {
        add(
                "requirement_add_story",
                "\"persona\":\"a\",\"goal\":\"b\",\"benefit\":\"c\",\"points\":5");
        assertThat(coverage("velocity")).isEqualTo("{\"week\":0,\"month\":0}");

        desk.done("ticket_close", "{\"id\":\"AUTH-1\"}");
        assertThat(coverage("velocity")).isEqualTo("{\"week\":5,\"month\":5}");
        desk.pass(Duration.ofDays(8));
        assertThat(coverage("velocity")).isEqualTo("{\"week\":0,\"month\":5}");
    }

    private String scenario(String title) {
        String added =
                desk.answer(
                        "requirement_add_scenario",
                        "{\"ticket_id\":\"AUTH-1\",\"title\":\"" + title + "\",\"then\":[\"x\"]}",
                        "scenarios");
        return added.substring(8, 16);
    }

    private String add(String tool, String fields) {
        return desk.answer(tool, "{\"ticket_id\":\"AUTH-1\"," + fields + "}", "id");
    }

    private String update(String fields) {
        return desk.answer(
                "requirement_update", "{\"ticket_id\":\"AUTH-1\"," + fields + "}", "changed");
    }

    private Problem refusedUpdate(String fields) {
        return desk.refused("requirement_update", "{\"ticket_id\":\"AUTH-1\"," + fields + "}");
    }

    private Problem refusedScenario(String fields) {
        return desk.refused(
                "requirement_add_scenario", "{\"ticket_id\":\"AUTH-1\"," + fields + "}");
    }

    private String verify(String id, String more, String field) {
        return desk.answer(
                "requirement_verify",
                "{\"ticket_id\":\"AUTH-1\",\"id\":\"" + id + "\"" + more + "}",
                field);
    }

    private String coverage(String field) {
        return desk.answer("requirement_coverage", "{\"ticket_id\":\"AUTH-1\"}", field);
    }
}
