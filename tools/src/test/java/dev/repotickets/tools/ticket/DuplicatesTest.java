package dev.repotickets.tools.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.core.workspace.Residence;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a server that stays says of a title that is there already.
class DuplicatesTest {
    private static final String ALIKE = "may be the same as ";
    private static final int ENOUGH = 500;

    private final Toolbox toolbox = Catalog.toolbox();

    @Test
    void an_open_ticket_with_nearly_the_same_title_is_named_and_an_ended_one_is_not(
            @TempDir Path root) throws IOException {
        try (FolderWorkspaces workspaces = open(root)) {
            create("Login fails on Safari", workspaces);
            create("Login fails on Firefox when offline", workspaces);

            // Until all folders are watched looking would take long, and nothing is said.
            String answer = "";
            for (int i = 0; i < ENOUGH && !answer.contains(ALIKE); i++) {
                call("ticket_search", "{\"query\":\"login\"}", workspaces);
                answer = create("Safari login fails", workspaces);
            }
            assertThat(answer).contains(ALIKE).doesNotContain("LOGIN-2 ");

            call("ticket_search", "{\"query\":\"login\"}", workspaces);
            call("ticket_close", "{\"id\":\"LOGIN-1\"}", workspaces);
            assertThat(create("Login fails on Safari", workspaces)).doesNotContain("LOGIN-1 ");
        }
    }

    private static FolderWorkspaces open(Path root) throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        var random = new SplittableRandom(1);
        var machine =
                new Machine(Clock.systemUTC(), new RandomIds(random), random, 1, "tickets", "boot");
        var workspaces =
                new FolderWorkspaces(
                        new Environment(root, root, Map.of()),
                        machine,
                        List.of(),
                        Residence.WATCHING);
        workspaces.initialize("");
        return workspaces;
    }

    private String create(String title, FolderWorkspaces workspaces) {
        return call("ticket_create", "{\"title\":\"" + title + "\"}", workspaces);
    }

    private String call(String tool, String arguments, FolderWorkspaces workspaces) {
        var call = new Call(workspaces, Optional.of(new Actor("ann")), Instant.now());
        return switch (toolbox.call(tool, Json.parse(arguments), call)) {
            case Outcome.Done(Node.Fields output) -> Json.write(output);
            case Outcome.Failed(String _, var problem) ->
                    throw new AssertionError(problem.toString());
        };
    }
}
