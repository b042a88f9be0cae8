package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A read that a writer comes into is run again, and must answer as if it had run once.
class RepeatedReadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workspace_validate|{}",
                "workspace_prime|{}",
                "ticket_list|{\"status\":[\"all\"]}",
                "ticket_search|{\"query\":\"fix\"}",
                "ticket_get|{\"id\":\"FIX-1\",\"include\":[\"comments\",\"history\",\"links\"]}"
            })
    void reading_twice_answers_the_same_as_reading_once(String tool, String arguments) {
        var calm = new Desk();
        var restless = new Desk(RestlessStore::new);
        work(calm);
        work(restless);

        assertThat(restless.done(tool, arguments)).isEqualTo(calm.done(tool, arguments));
    }

    private static void work(Desk desk) {
        desk.done("ticket_create", "{\"title\":\"Fix it\"}");
        desk.done("ticket_comment", "{\"id\":\"FIX-1\",\"body\":\"Seen\"}");
        desk.done("ticket_update", "{\"id\":\"FIX-1\",\"status\":\"in-progress\"}");
        // Leaves a ticket with a status that is not configured, for validation to find.
        desk.done(
                "workspace_config_set",
                "{\"key\":\"statuses\",\"value\":\"[\\\"open\\\",\\\"closed\\\"]\"}");
    }
}
