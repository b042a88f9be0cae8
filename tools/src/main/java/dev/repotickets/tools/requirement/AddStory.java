package dev.repotickets.tools.requirement;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.requirement.UserStory;
import dev.repotickets.core.store.Writer;
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

/// `requirement add_story`
public final class AddStory {
    public static final Tool<Input, ItemRef> TOOL =
            Tool.writing(
                    new ToolName("requirement", "add_story"),
                    "Add a user story",
                    "Add a user story: as a persona, I want goal, so that benefit.",
                    Effect.ADDS,
                    Input.class,
                    ItemRef.class,
                    "{\"ticket_id\":\"AUTH-12\",\"persona\":\"user\",\"goal\":\"log in securely\","
                            + "\"benefit\":\"access my account\",\"points\":5}",
                    AddStory::run);

    public record Input(
            TicketReference ticketId,
            @Doc("Who wants it") String persona,
            @Doc("What they want") String goal,
            @Doc("Why they want it") String benefit,
            @Doc("critical, high, medium, low") Optional<String> priority,
            @Doc(min = 0) Optional<Integer> points,
            @Doc("Acceptance criteria") List<String> criteria,
            Optional<String> idempotencyKey) {}

    private AddStory() {}

    private static ItemRef run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.ticketId());
        Configuration rules = call.rules();
        List<String> warnings =
                Secrets.under(rules)
                        .in("persona", input.persona())
                        .in("goal", input.goal())
                        .in("benefit", input.benefit())
                        .in("criteria", input.criteria())
                        .warnings();
        var story =
                new UserStory(
                        tx.ids().part(),
                        input.persona(),
                        input.goal(),
                        input.benefit(),
                        rules.priority(input.priority().orElse(rules.defaultPriority())),
                        input.points(),
                        input.criteria(),
                        call.now(),
                        call.actor().name());
        return Adding.one(story, ticket, warnings, call, tx);
    }
}
