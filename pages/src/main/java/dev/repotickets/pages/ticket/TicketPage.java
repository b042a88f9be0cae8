package dev.repotickets.pages.ticket;

import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.frame.Frame;
import dev.repotickets.pages.markdown.Html;
import java.util.List;

/// One ticket. Texts may be empty unless they are its id, title, status and priority.
///
/// @param path of this ticket
/// @param form its fields, to be edited
/// @param remark what was typed as a comment and could not be kept
/// @param holder who holds a lease on it now
/// @param current what the fields hold by now, where somebody else changed them meanwhile
public record TicketPage(
        Frame frame,
        String path,
        String id,
        String title,
        boolean isEnded,
        Html description,
        List<Line> facts,
        String holder,
        boolean isTimed,
        List<Tick> criteria,
        List<Scenario> scenarios,
        List<Link> links,
        List<Note> notes,
        List<Line> times,
        List<Line> tasks,
        List<Line> history,
        Form form,
        Form remark,
        List<Line> current,
        Options options,
        boolean isConflicted) {

    public TicketPage {
        facts = List.copyOf(facts);
        criteria = List.copyOf(criteria);
        scenarios = List.copyOf(scenarios);
        links = List.copyOf(links);
        notes = List.copyOf(notes);
        times = List.copyOf(times);
        tasks = List.copyOf(tasks);
        history = List.copyOf(history);
        current = List.copyOf(current);
    }

    /// A label and what it says.
    public record Line(String label, String text) {}

    /// A requirement, a result or a story, and how far it is.
    public record Tick(boolean isMet, String kind, String id, String text, String status) {}

    /// A scenario with its steps.
    public record Scenario(
            boolean isMet, String id, String title, String status, List<String> steps) {
        public Scenario {
            steps = List.copyOf(steps);
        }
    }

    /// Another ticket that it has to do with.
    public record Link(String how, String id, String title, String status) {}

    /// A comment, or an entry of the journal.
    public record Note(String author, String at, String kind, Html text) {}

    /// What can be chosen.
    public record Options(
            List<Choice> statuses,
            List<Choice> priorities,
            List<Choice> epics,
            List<Choice> resolutions) {}
}
