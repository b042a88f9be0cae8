package dev.repotickets.pages.ticket;

import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.frame.Frame;
import java.util.List;

/// The form for a new ticket.
public record NewTicket(
        Frame frame, Form form, List<Choice> priorities, List<Choice> epics, String path) {
    public NewTicket {
        priorities = List.copyOf(priorities);
        epics = List.copyOf(epics);
    }
}
