package dev.repotickets.server.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.store.memory.MemoryStore;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.MemoryWorkspace;
import dev.repotickets.core.workspace.Policies;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.OfferedResource;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.mcp.Peer;
import dev.repotickets.server.offer.resource.Touched;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceOfferTest {
    private final Guest guest = new Guest();

    @Test
    void one_of_each_kind_is_read_by_its_uri_in_any_case() {
        fill(guest);

        assertThat(guest.read("ticket://FIX-1")).contains("\"title\":\"Fix it\"");
        assertThat(guest.read("ticket://fix-1")).contains("\"title\":\"Fix it\"");
        assertThat(guest.read("epic://BIG-1")).contains("\"title\":\"Big\"");
        assertThat(guest.read("backlog://IDEA-1")).contains("\"title\":\"Idea\"");
        assertThat(guest.read("sprint://SPRINT-1")).contains("\"name\":\"First\"", "\"backlog\"");
        assertThat(guest.read("agent://AGENT-BOT")).contains("\"name\":\"Bot\"");
        assertThat(guest.read("workflow://feature")).contains("steps");
        assertThat(guest.read("task://" + task(guest))).contains("\"task_type\":\"code\"");
    }

    @Test
    void what_a_resource_tells_a_tool_tells_as_well() {
        fill(guest);

        assertThat(guest.read("ticket://FIX-1"))
                .isEqualTo(guest.done("ticket_get", "{\"id\":\"FIX-1\"}"));
        assertThat(guest.read("tickets://prime")).isEqualTo(guest.done("workspace_prime", "{}"));
        assertThat(guest.read("tickets://graph")).isEqualTo(guest.done("ticket_graph", "{}"));
        assertThat(guest.read("tickets://config"))
                .isEqualTo(guest.done("workspace_config_get", "{}"));
    }

    @Test
    void every_listed_resource_can_be_read_with_its_type_and_twice_the_same() {
        fill(guest);
        for (OfferedResource resource : guest.features().resources()) {
            String text = guest.read(resource.key());
            assertThat(text).as(resource.key()).isNotBlank().isEqualTo(guest.read(resource.key()));
            if (Node.text("application/json").equals(resource.listed().get("mimeType"))) {
                assertThat(Json.parse(text)).isInstanceOf(Node.Fields.class);
            } else {
                assertThat(text).startsWith("# ");
            }
        }
    }

    @Test
    void the_board_has_a_column_for_each_status_and_titles_stay_on_their_line() {
        guest.done("ticket_create", "{\"title\":\"Fix it\\n## done\"}");

        assertThat(guest.read("tickets://board"))
                .contains("## open (1)\n\n- FIX-1 \"Fix it", "## closed (0)")
                .doesNotContain("\n## done");
    }

    @Test
    void the_report_sums_up() {
        fill(guest);

        assertThat(guest.read("tickets://report"))
                .contains("\"open\": 1", "- FIX-1 \"Fix it\"", "- BIG-1 \"Big\", ", "epic.created");
    }

    @Test
    void the_catalogue_names_what_can_be_called_here() {
        assertThat(guest.read("tickets://ops")).contains("ticket_delete");
        assertThat(guest.through(View.READING).read("tickets://ops"))
                .contains("ticket_get")
                .doesNotContain("ticket_delete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ticket://../../etc/passwd",
                "ticket://%2e%2e%2fetc",
                "ticket://FIX-1#x",
                "ticket://FIX-1?x=1",
                "ticket://FIX-1/comments",
                "ticket://",
                "ticket:FIX-1",
                "TICKET://FIX-1",
                "file:///etc/passwd",
                "tickets://",
                "tickets://boards",
                "tickets://guide/../board",
                "tickets://guide/nothing",
                "https://example.org/",
                ""
            })
    void what_names_nothing_is_not_found(String uri) {
        assertThatThrownBy(() -> guest.read(uri))
                .isInstanceOfSatisfying(
                        FeatureException.class,
                        it -> {
                            assertThat(it.error()).isEqualTo(RpcError.RESOURCE_NOT_FOUND);
                            assertThat(it.shown()).startsWith("no resource \"" + uri + "\"");
                        });
    }

    @Test
    void what_is_not_there_says_so_and_what_is_no_id_as_well() {
        assertThatThrownBy(() -> guest.read("ticket://NONE-1"))
                .isInstanceOfSatisfying(
                        FeatureException.class,
                        it -> {
                            assertThat(it.error()).isEqualTo(RpcError.RESOURCE_NOT_FOUND);
                            assertThat(it.shown()).startsWith("not_found: no ticket \"NONE-1\"");
                        });
        assertThatThrownBy(() -> guest.read("agent://none"))
                .isInstanceOfSatisfying(
                        FeatureException.class,
                        it -> assertThat(it.error()).isEqualTo(RpcError.INVALID_PARAMS));
    }

    @Test
    void a_long_or_invisible_uri_is_shown_short_and_escaped() {
        assertThatThrownBy(() -> guest.read("ticket://" + "a".repeat(100_000)))
                .isInstanceOfSatisfying(
                        FeatureException.class, it -> assertThat(it.shown()).hasSizeLessThan(250));
        assertThatThrownBy(() -> guest.read("ticket://A-1\u001b[2J"))
                .isInstanceOfSatisfying(
                        FeatureException.class,
                        it -> {
                            assertThat(it.error()).isEqualTo(RpcError.INVALID_PARAMS);
                            assertThat(it.shown()).startsWith("\"ticket://A-1\\u{1b}[2J\" is not");
                        });
    }

    @Test
    void a_view_without_the_tool_is_a_view_without_the_resource() {
        guest.through(View.without(Set.of("ticket_get")));

        assertThat(guest.features().templates())
                .noneMatch(it -> it.key().equals("ticket://{id}"))
                .anyMatch(it -> it.key().equals("epic://{id}"));
        assertThatThrownBy(() -> guest.read("ticket://FIX-1")).hasMessageContaining("not offered");
    }

    @Test
    void facts_name_the_resources_that_are_no_longer_the_same() {
        var events = new ArrayList<Event>();
        var store =
                new MemoryStore(
                        new RandomIds(new SplittableRandom(1)),
                        Peer.NOON,
                        Policies.ALL,
                        List.of(events::addAll));
        var heard = new Guest(View.FULL, new MemoryWorkspace(store, new Actor("Ada", "a@x.io")));
        fill(heard);

        assertThat(uris(events))
                .contains(
                        "ticket://FIX-1",
                        "epic://BIG-1",
                        "backlog://IDEA-1",
                        "sprint://SPRINT-1",
                        "agent://AGENT-BOT",
                        "task://" + task(heard),
                        "tickets://board",
                        "tickets://prime");
        events.clear();
        heard.done("ticket_create", "{\"title\":\"Next\"}");
        heard.done("ticket_link", "{\"from\":\"FIX-1\",\"to\":\"NEXT-1\",\"type\":\"blocks\"}");
        events.removeIf(it -> !it.type().equals("ticket.linked"));
        assertThat(uris(events)).contains("ticket://FIX-1", "ticket://NEXT-1", "tickets://graph");
        events.clear();
        heard.done("epic_add_tickets", "{\"id\":\"BIG-1\",\"ticket_ids\":[\"NEXT-1\"]}");
        assertThat(uris(events)).contains("ticket://NEXT-1", "epic://BIG-1");
        events.clear();
        heard.done("ticket_comment", "{\"id\":\"NEXT-1\",\"body\":\"Hello\"}");
        assertThat(uris(events)).contains("ticket://NEXT-1").doesNotContain("ticket://FIX-1");
        events.clear();
        heard.done("requirement_add", "{\"ticket_id\":\"NEXT-1\",\"title\":\"Fast\"}");
        assertThat(uris(events)).containsExactly("ticket://NEXT-1", "tickets://report");
    }

    @Test
    void every_uri_that_a_fact_names_is_one_that_is_offered() {
        var events = new ArrayList<Event>();
        var store =
                new MemoryStore(
                        new RandomIds(new SplittableRandom(1)),
                        Peer.NOON,
                        Policies.ALL,
                        List.of(events::addAll));
        fill(new Guest(View.FULL, new MemoryWorkspace(store, new Actor("Ada", "a@x.io"))));

        assertThat(uris(events))
                .hasSizeGreaterThan(8)
                .allMatch(it -> Touched.canonical(it).equals(Optional.of(it)));
    }

    @ParameterizedTest
    @CsvSource({
        "ticket://fix-1,ticket://FIX-1",
        "workflow://run-12345678,workflow://RUN-12345678",
        "workflow://Feature,workflow://feature",
        "tickets://board,tickets://board"
    })
    void a_uri_has_one_spelling_by_which_facts_name_it(String uri, String canonical) {
        assertThat(Touched.canonical(uri)).contains(canonical);
        assertThat(Touched.canonical("file:///etc/passwd")).isEmpty();
    }

    private static Set<String> uris(List<Event> events) {
        var uris = new TreeSet<String>();
        events.forEach(it -> uris.addAll(Touched.uris(it)));
        return uris;
    }

    static void fill(Guest guest) {
        guest.done("ticket_create", "{\"title\":\"Fix it\",\"priority\":\"high\"}");
        guest.done("epic_create", "{\"title\":\"Big\"}");
        guest.done("backlog_add", "{\"title\":\"Idea\"}");
        guest.done("sprint_create", "{\"name\":\"First\"}");
        guest.done("agent_create", "{\"name\":\"Bot\"}");
        guest.done(
                "task_assign",
                "{\"ticket_id\":\"FIX-1\",\"task_type\":\"code\",\"description\":\"Do it\"}");
    }

    static String task(Guest guest) {
        return Stream.of(Json.parse(guest.done("task_list", "{}")))
                .map(it -> Peer.text(Peer.at(it, "items", 0, "id")))
                .findFirst()
                .orElseThrow();
    }
}
