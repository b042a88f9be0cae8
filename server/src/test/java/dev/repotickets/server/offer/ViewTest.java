package dev.repotickets.server.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.mcp.Peer;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTest {
    /// As [dev.repotickets.server.mcp.ToolListTest] counts.
    private static final double CHARACTERS_PER_TOKEN = 4.3;

    private final Guest guest = new Guest();

    @Test
    void everything_is_the_catalogue_in_its_order() {
        assertThat(guest.names())
                .isEqualTo(Catalog.toolbox().tools().stream().map(it -> it.name().mcp()).toList());
    }

    @Test
    void core_lists_the_tools_of_most_days_and_three_that_reach_the_rest() {
        guest.through(View.CORE);

        assertThat(guest.names())
                .hasSizeBetween(26, 28)
                .contains("workspace_prime", "ticket_batch", "task_complete")
                .endsWith("op_search", "op_read", "op_write")
                .doesNotContain("ticket_delete", "workspace_import");
    }

    @Test
    void core_costs_a_model_little() {
        guest.through(View.CORE);
        int characters = 0;
        for (OfferedTool tool : guest.features().tools()) {
            var visible = new LinkedHashMap<>(tool.listed());
            visible.keySet().retainAll(List.of("name", "description", "inputSchema"));
            characters += Json.write(new Node.Fields(visible)).length();
        }
        long tokens = Math.round(characters / CHARACTERS_PER_TOKEN);
        System.out.printf(
                "core profile: %d tools, about %d tokens%n", guest.names().size(), tokens);

        assertThat(tokens).isBetween(1_500L, 3_300L);
    }

    @Test
    void a_family_is_listed_alone() {
        assertThat(guest.through(View.ofFamilies(Set.of("time"))).names())
                .hasSize(3)
                .allMatch(it -> it.startsWith("time_"));
    }

    @Test
    void reading_only_wins_over_all() {
        View view = View.READING.within(View.ofTools(Set.of("ticket_get", "ticket_delete")));

        assertThat(guest.through(view).names()).containsExactly("ticket_get");
        assertThat(guest.call("ticket_delete", "{\"id\":\"A-1\"}"))
                .startsWith("error: read_only: ticket_delete ");
    }

    @Test
    void where_there_is_only_reading_every_tool_that_writes_says_so() {
        var reader = new Guest(View.READING);
        var writing =
                Catalog.toolbox().tools().stream()
                        .filter(tool -> !tool.effect().isReadOnly())
                        .toList();

        assertThat(writing)
                .hasSizeGreaterThan(40)
                .allSatisfy(tool ->
                        assertThat(reader.call(tool.name().mcp(), tool.example()))
                                .startsWith("error: read_only: " + tool.name() + " "));
        assertThat(reader.done("ticket_list", "{}")).contains("\"total\":0");
    }

    @Test
    void what_the_server_is_bound_to_no_view_gets_beyond() {
        var bound = new Guest(View.READING);

        assertThat(bound.through(View.CORE).names())
                .endsWith("op_search", "op_read")
                .doesNotContain("op_write", "ticket_create");
        assertThat(bound.call("ticket_create", "{\"title\":\"x\"}")).startsWith("error: read_only");
    }

    @Test
    void an_excluded_tool_does_not_exist_by_any_way() {
        guest.through(View.without(Set.of("ticket_delete")));

        assertThat(guest.names()).doesNotContain("ticket_delete").contains("ticket_get");
        assertThat(guest.features().tool("ticket_delete")).isEmpty();
        assertThat(
                        guest.call(
                                "ticket_batch",
                                "{\"operations\":[{\"op\":\"delete\",\"args\":{\"id\":\"A-1\"}}]}"))
                .isEqualTo("error: forbidden: ticket_delete is not offered here");
    }

    @Test
    void a_view_is_made_once() {
        assertThat(guest.offers.of(View.CORE)).isSameAs(guest.offers.of(View.CORE));
        assertThat(guest.offers.of(View.CORE)).isNotSameAs(guest.offers.of(View.FULL));
    }

    @Test
    void greeting_makes_no_toolbox() {
        var made = new AtomicInteger();
        var offers =
                new Offers(
                        () -> {
                            made.incrementAndGet();
                            return Catalog.toolbox();
                        },
                        Peer.workspace(),
                        Peer.NOON,
                        View.FULL);

        assertThat(offers.of(View.FULL).instructions()).contains("workspace_prime");
        assertThat(made).hasValue(0);
    }

    @Test
    void instructions_name_only_what_is_listed_and_say_how_to_reach_the_rest() {
        assertThat(guest.through(View.CORE).features().instructions())
                .contains("op_search", "ticket_claim");
        assertThat(guest.through(View.READING).features().instructions())
                .contains("only reads")
                .doesNotContain("ticket_create", "op_search");
    }

    @ParameterizedTest
    @CsvSource({
        "'',88",
        "full,88",
        "time,3",
        "'time,epic',10",
        "time/epic,0",
        "readonly/time,0",
        "core/time,3"
    })
    void a_path_names_a_view(String path, int tools) {
        View view = guest.offers.words().path(path);

        int most = tools == 88 ? guest.names().size() : tools;
        assertThat(guest.through(view).names()).hasSize(most);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ticke", "core/", "/core", "ticket,,epic", "ticket,core", "../x", "Core"})
    void a_word_that_is_not_known_is_refused_with_the_allowed_ones(String path) {
        assertThatThrownBy(() -> guest.offers.words().path(path))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> {
                            assertThat(it.problem().message()).startsWith("path \"");
                            assertThat(it.problem().advice())
                                    .contains("Allowed: agent, ", "core", "readonly", "ticket");
                        });
    }

    @Test
    void options_name_views() {
        var words = guest.offers.words();

        assertThat(words.profile("core")).isEqualTo(View.CORE);
        assertThat(guest.through(words.toolsets("time, epic")).names()).hasSize(10);
        assertThat(guest.through(words.tools("ticket_get,ticket_list")).names()).hasSize(2);
        assertThat(guest.through(words.excluding("ticket_get")).names())
                .doesNotContain("ticket_get");
        assertThatThrownBy(() -> words.tools("ticket_gt"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().advice()).contains("ticket_get"));
    }
}
