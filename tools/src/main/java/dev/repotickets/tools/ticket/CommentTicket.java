package dev.repotickets.tools.ticket;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.journal.Comment;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// `ticket comment`
public final class CommentTicket {
    public static final Tool<Input, Commented> TOOL =
            Tool.writing(
                    new ToolName("ticket", "comment"),
                    "Comment on a ticket",
                    "Add a comment.",
                    Effect.ADDS,
                    Input.class,
                    Commented.class,
                    "{\"id\":\"AUTH-12\",\"body\":\"Reproduced on Safari 19.\"}",
                    CommentTicket::run);

    public record Input(
            TicketReference id,
            @Doc("Markdown") String body,
            Optional<String> author,
            Optional<String> idempotencyKey) {}

    public record Commented(String id, String commentId, List<String> warnings) {}

    private CommentTicket() {}

    private static Commented run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.id());
        List<String> warnings = Secrets.under(call.rules()).in("body", input.body()).warnings();
        Actor by =
                input.author()
                        .filter(name -> !name.isBlank())
                        .map(Actor::new)
                        .orElseGet(call::actor);
        var comment =
                new Comment(
                        tx.ids().uid(call.now()),
                        ticket.key(),
                        by.name(),
                        by.email(),
                        call.now(),
                        input.body());
        tx.apply(Notes.commented(comment, by, call.now()));
        return new Commented(ticket.key(), comment.uid().brief(), warnings);
    }
}
