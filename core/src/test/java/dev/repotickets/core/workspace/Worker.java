package dev.repotickets.core.workspace;

import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;

/// A program of its own that writes many times; each acknowledged write is one line of its output.
final class Worker {
    private Worker() {}

    /// Folder, `create` or the id of a ticket to comment on, how often.
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[2]);
        try (var workspaces = Opened.in(Path.of(arguments[0]), new SecureRandom())) {
            Workspace workspace = workspaces.open();
            for (int i = 0; i < count; i++) {
                System.out.println(workspace.store().<String>write(tx -> write(tx, arguments[1])));
            }
        }
    }

    private static String write(Writer tx, String what) {
        Instant now = Samples.NOON;
        if (what.equals("create")) {
            String id = tx.mint(Ticket.KIND, "LOGIN");
            return tx.apply(Samples.opened(id, tx.ids().uid(now), "Login fails")).key();
        }
        var comment = Samples.comment(what, tx.ids().uid(now), "hello");
        return tx.apply(Notes.commented(comment, Samples.ADA, now)).key();
    }
}
