package dev.repotickets.core.workspace;

import dev.repotickets.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the first files of a workspace.
final class NewFolder {
    private NewFolder() {}

    static void make(TicketsFolder folder, String prefix) {
        try {
            Files.createDirectories(folder.path().resolve("tickets"));
            Files.writeString(folder.path().resolve(".gitignore"), ".tmp-*\n.local/\n");
            Path configuration = folder.path().resolve(TicketsFolder.CONFIGURATION);
            if (Files.notExists(configuration)) {
                Files.writeString(configuration, configuration(prefix));
            }
        } catch (IOException e) {
            throw new Problem.ReadOnly(
                            TicketsFolder.NAME
                                    + " cannot be made here: "
                                    + e.getClass().getSimpleName(),
                            "Check that the repository's folder can be written.")
                    .toException();
        }
    }

    private static String configuration(String prefix) {
        String first =
                prefix.isEmpty()
                        ? "# One prefix for all ids; without it they begin with the title's first"
                                + " word.\n# id_prefix: TICKET\n"
                        : "id_prefix: " + prefix + "\n";
        return first
                + """

                default_status: open

                default_priority: medium

                # A status of your own says what it means: "- review: active" (open, active, done or
                # dropped).
                statuses:
                  - open
                  - in-progress
                  - blocked
                  - closed
                  - cancelled

                # At most so many tickets of a status; the board marks a column that has more.
                # wip_limits:
                #   in-progress: 3

                # Highest first.
                priorities:
                  - critical
                  - high
                  - medium
                  - low

                # Others may be used as well, unless "label_policy: require" says no.
                labels:
                  - bug
                  - feature
                  - enhancement
                  - documentation
                  - urgent
                """;
    }
}
