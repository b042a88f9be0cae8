package dev.repotickets.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A goal from its first words to its figures, through MCP alone: one who plans, and two agents
/// that each have a server of their own.
@Timeout(180)
class PlanningStoryTest {
    private static final Map<String, Integer> WISHES =
            Map.of("Form", 3, "Session", 5, "Reset", 2, "Audit", 8, "Captcha", 1, "Single", 13);

    @TempDir private Path folder;

    @Test
    void an_epic_is_planned_done_and_measured() throws Exception {
        Path repository = ServerCommand.repository(folder);
        try (var planner = SdkClient.in(repository);
                var ann = SdkClient.in(repository);
                var bob = SdkClient.in(repository)) {
            for (SdkClient client : List.of(planner, ann, bob)) {
                client.sdk().initialize();
            }
            planner.done("workspace_init", Map.of());
            String epic = plan(planner);
            List<String> tickets = begin(planner, epic);
            specify(planner, tickets);
            work(ann, bob, tickets);
            measure(planner, repository, epic, tickets);
        }
    }

    /// An epic with goals, and six items of its backlog that are groomed.
    private static String plan(SdkClient planner) {
        String epic =
                id(
                        planner.done(
                                "epic_create",
                                Map.of(
                                        "title",
                                        "Login",
                                        "goals",
                                        List.of("Nobody is locked out"),
                                        "success_criteria",
                                        List.of("No report in a month"))));
        WISHES.forEach((title, points) -> {
            String item =
                    id(
                            planner.done(
                                    "backlog_add",
                                    Map.of(
                                            "title",
                                            title,
                                            "story_points",
                                            points,
                                            "business_value",
                                            50 + points,
                                            "epic_id",
                                            epic,
                                            "acceptance_criteria",
                                            List.of("Works without a mouse"))));
            planner.done("backlog_update", Map.of("id", item, "status", "groomed"));
        });
        planner.done("epic_update", Map.of("id", epic, "status", "active"));
        return epic;
    }

    /// A sprint up to its capacity; what is in it becomes tickets.
    private static List<String> begin(SdkClient planner, String epic) {
        String sprint =
                id(planner.done("sprint_create", Map.of("name", "Sprint 1", "capacity", 11)));
        var proposal = planner.done("sprint_plan", Map.of("id", sprint));
        assertThat(proposal).containsEntry("applied", false);
        var planned = planner.done("sprint_plan", Map.of("id", sprint, "apply", true));
        assertThat(planned.get("chosen")).isEqualTo(proposal.get("chosen"));
        assertThat((Integer) planned.get("points")).isLessThanOrEqualTo(11);
        assertThat(rows(planned, "left"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.get("reason")).asString().isNotBlank());
        planner.done("sprint_update", Map.of("id", sprint, "status", "active"));

        var tickets = new ArrayList<String>();
        for (Map<?, ?> item : rows(planned, "chosen")) {
            String id = id(item);
            tickets.add(
                    String.valueOf(
                            planner.done("backlog_convert", Map.of("id", id)).get("ticket_id")));
            assertThat(planner.refused("backlog_convert", Map.of("id", id)))
                    .contains(tickets.getLast());
        }
        assertThat(tickets).hasSizeGreaterThan(2);
        assertThat(planner.done("epic_get", Map.of("id", epic)).toString())
                .contains(tickets.getFirst());
        return tickets;
    }

    private static void specify(SdkClient planner, List<String> tickets) {
        String first = tickets.getFirst();
        assertThat(planner.done("requirement_list", Map.of("ticket_id", first)).toString())
                .contains("AC: Works without a mouse");
        planner.done(
                "requirement_add_scenario",
                Map.of(
                        "ticket_id",
                        first,
                        "gherkin",
                        """
                        Feature: Login
                          Scenario: By keyboard
                            Given the form
                            When I press Enter
                            Then I am in
                          Scenario: By mouse
                            Given the form
                            When I click
                            Then I am in
                        """));
        planner.done(
                "requirement_add_result",
                Map.of("ticket_id", first, "description", "Answers in 500 ms"));
        assertThat(
                        planner.refused(
                                "requirement_add_scenario",
                                Map.of(
                                        "ticket_id",
                                        first,
                                        "gherkin",
                                        "Scenario: x\n  Given y\n  Nonsense")))
                .contains("line 3", "column");
    }

    /// Two agents take everything; what both want only one gets.
    private static void work(SdkClient ann, SdkClient bob, List<String> tickets) {
        String first = tickets.getFirst();
        ann.done("ticket_claim", Map.of("id", first, "agent_id", "ann"));
        assertThat(bob.refused("ticket_claim", Map.of("id", first, "agent_id", "bob")))
                .contains("claimed: " + first + " is held by ann");
        var taken = new ArrayList<String>(List.of(first));
        for (int i = 1; i < tickets.size(); i++) {
            SdkClient agent = i % 2 == 0 ? ann : bob;
            String name = i % 2 == 0 ? "ann" : "bob";
            taken.add(id(agent.done("ticket_claim", Map.of("agent_id", name))));
        }
        assertThat(taken).containsExactlyInAnyOrderElementsOf(tickets);
        assertThat(bob.refused("ticket_claim", Map.of("agent_id", "bob")))
                .contains("no ready ticket");
    }

    private static void measure(
            SdkClient planner, Path repository, String epic, List<String> tickets)
            throws Exception {
        String first = tickets.getFirst();
        Files.writeString(
                repository.resolve("results.xml"),
                """
                <testsuite name="login" tests="2">
                  <testcase classname="login" name="By keyboard" time="0.1"/>
                  <testcase classname="login" name="By mouse" time="0.1">
                    <failure message="no button"/>
                  </testcase>
                </testsuite>
                """);
        assertThat(planner.done("requirement_import_results", Map.of("path", "results.xml")))
                .containsEntry("matched", 2)
                .containsEntry("passing", 1)
                .containsEntry("failing", 1);
        assertThat(planner.done("requirement_coverage", Map.of("ticket_id", first)).toString())
                .contains("By mouse", "failing");
        planner.done("ticket_close", Map.of("id", first, "summary", "Done"));

        assertThat(planner.done("epic_get", Map.of("id", epic)).get("progress"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("tickets", tickets.size())
                .containsEntry("tickets_done", 1);
        assertThat(planner.done("sprint_list", Map.of()).toString()).contains("Sprint 1");
    }

    private static List<Map<?, ?>> rows(Map<?, ?> answer, String field) {
        var rows = new ArrayList<Map<?, ?>>();
        if (answer.get(field) instanceof List<?> list) {
            list.forEach(it -> rows.add((Map<?, ?>) it));
        }
        return rows;
    }

    private static String id(Map<?, ?> reference) {
        return String.valueOf(reference.get("id"));
    }
}
