package dev.repotickets.examples.scoreboard;

import java.nio.file.Files;
import java.nio.file.Path;

/// The program as it is shipped.
record Distribution(Path folder) {
    Distribution {
        folder = folder.toAbsolutePath().normalize();
        if (!Files.isExecutable(folder.resolve("bin/tickets"))) {
            throw new IllegalStateException(
                    "there is no program in " + folder + ": run ./mvnw verify in the root");
        }
    }

    String program() {
        return folder.resolve("bin/tickets").toString();
    }

    Path java() {
        return folder.resolve("runtime/bin/java");
    }
}
