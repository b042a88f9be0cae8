package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import java.util.List;

/// `tickets show`
final class ShowCommand {
    static final Command COMMAND =
            new Command(
                    "show",
                    "Show a ticket with all that belongs to it.",
                    "ID [options]",
                    "ticket_get",
                    List.of(
                            positional("id", ValueType.TEXT, "The ticket"),
                            option(
                                    "--include",
                                    "include",
                                    ValueType.LIST,
                                    "comments,journal,time,history,links in full")),
                    List.of("tickets show FIX-1", "tickets show FIX-1 --include history,links"),
                    (arguments, session) ->
                            session.answer(
                                    "ticket_get",
                                    arguments.without(),
                                    ticket -> {
                                        new TicketPage(ticket, session).print();
                                        return ExitCode.OK;
                                    }));

    private ShowCommand() {}
}
