package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.tools.Tool;
import dev.repotickets.tools.catalog.Catalog;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpokenCallsTest {
    static Stream<Tool<?, ?>> tools() {
        return Catalog.toolbox().tools().stream();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Undo: ticket_restore {\"ids\":[\"A-1\",\"B-2\"]}|Undo: tickets restore A-1 B-2",
                "Find it: ticket_search {\"query\":\"...\"}.|Find it: tickets search WORDS.",
                "ticket_get {\"id\":\"A-1\",\"include\":[\"links\"]}|tickets show A-1 --include links",
                "ticket_update {\"id\":\"A-1\",\"status\":\"open\"}|tickets update A-1 --status open",
                "Start one: time_start {\"id\":\"A-1\"}|Start one: tickets time A-1 --start",
                "time_stop {\"id\":\"A-1\"}|tickets time A-1 --stop",
                "time_add {\"id\":\"A-1\",\"minutes\":90}|tickets time A-1 --add 90",
                "workspace_config_set {\"key\":\"k\",\"value\":\"a b\"}|tickets config set k 'a b'",
                "see workspace_validate|see tickets doctor",
                "tickets init, or workspace_init {}|tickets init",
                "Merge it, or ticket_unlink.|Merge it, or tickets unlink.",
                "ticket_create {\"title\":\"it's {\\\"odd\\\"}\"}|tickets create 'it'\\''s {\"odd\"}'",
                "ticket_batch {\"operations\":[]}|tickets op ticket_batch --args '{\"operations\":[]}'",
                "ticket_get {broken|tickets show",
                "nothing to say|nothing to say"
            })
    void a_call_becomes_the_command_that_does_the_same(String advice, String spoken) {
        assertThat(SpokenCalls.asCommands(advice)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void the_example_of_every_tool_becomes_a_command_line_without_a_call(Tool<?, ?> tool) {
        String spoken = SpokenCalls.asCommands("Example: " + tool.name() + " " + tool.example());

        assertThat(spoken).startsWith("Example: tickets ").doesNotContain("tickets " + tool.name());
    }
}
