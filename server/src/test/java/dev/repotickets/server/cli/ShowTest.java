package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowTest {
    private final Console console = Console.inMemory();

    @Test
    void a_ticket_is_shown_with_all_that_belongs_to_it() {
        console.done(
                "create",
                "Fix login",
                "-d",
                "One\n\n  two",
                "-e",
                "2",
                "-l",
                "bug",
                "-c",
                "It works");
        console.done("journal", "FIX-1", "Half", "-c", "50", "-s", "1.5", "-r", "late");
        console.done("comment", "FIX-1", "Seen\nagain");
        console.done("time", "FIX-1", "--add", "30", "-d", "Look");

        String page =
                console.done("show", "FIX-1")
                        .replaceAll("\\b[0-9a-f]{12}\\b", "REV")
                        .replaceAll("\\b[0-9a-z]{8}\\b(?=  It works|\\))", "ID");

        assertThat(page)
                .isEqualTo(
                        """
                        Ticket: FIX-1
                        Title: Fix login
                        Status: open
                        Priority: medium
                        Reporter: Ada <ada@x.io>
                        Labels: bug
                        Created: 2026-11-24 12:01 UTC
                        Updated: 2026-11-24 12:04 UTC
                        Age: 0 days
                        Revision: REV

                        Description:
                          One

                            two

                        Requirements:
                          [draft]       ID  It works

                        Time Tracking:
                          Total: 0.5h (30m)
                          Estimated: 2h
                          Remaining: 1.5h (90m)
                          Start             Time  Type  Author  Description
                          2026-11-24 12:04  30m   work  Ada     Look

                        Journal Entries:
                          2026-11-24 12:02 Ada [progress] 50% (ID)
                            Half
                            - Spent: 1.5h
                            - Risks: late

                        Comments:
                          2026-11-24 12:03 Ada (ID)
                            Seen
                            again
                        """);
    }

    @Test
    void requirements_stories_results_and_scenarios_are_readable() {
        Node.Fields ticket =
                (Node.Fields)
                        Json.parse(
                                """
                                {"requirements": [{"id": "r1", "title": "Fast", "status": "implemented",
                                   "description": "a\\nb", "acceptance_criteria": ["c", "d"]}],
                                 "user_stories": [{"id": "s1", "persona": "user", "goal": "log in",
                                   "benefit": "I work", "story_points": 5, "acceptance_criteria": ["e"]}],
                                 "expected_results": [{"id": "e1", "description": "Below 1 s",
                                   "status": "pending", "success_criteria": ["p99"]}],
                                 "gherkin_scenarios": [{"id": "g1", "title": "Login", "status": "draft",
                                   "given": ["a user", "a form"], "when": ["sent"], "then": ["in"]}]}
                                """);

        assertThat(SpecificationPage.requirements(ticket))
                .isEqualTo(
                        List.of("[implemented] r1  Fast", "    a", "    b", "    - c", "    - d"));
        assertThat(SpecificationPage.stories(ticket))
                .isEqualTo(
                        List.of(
                                "s1  As a user, I want log in, so that I work. (5 points)",
                                "    - e"));
        assertThat(SpecificationPage.results(ticket))
                .isEqualTo(List.of("[pending]     e1  Below 1 s", "    - p99"));
        assertThat(SpecificationPage.scenarios(ticket))
                .isEqualTo(
                        List.of(
                                "[draft]       g1  Login",
                                "    Given a user",
                                "    And a form",
                                "    When sent",
                                "    Then in"));
    }
}
