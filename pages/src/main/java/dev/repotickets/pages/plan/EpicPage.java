package dev.repotickets.pages.plan;

import dev.repotickets.pages.chart.Chart;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.form.Form;
import dev.repotickets.pages.frame.Frame;
import dev.repotickets.pages.markdown.Html;
import dev.repotickets.pages.ticket.TicketPage.Line;
import java.util.List;

/// One epic with its tickets.
public record EpicPage(
        Frame frame,
        String path,
        String id,
        Html description,
        List<Line> facts,
        int done,
        int tickets,
        int percentage,
        List<Chart> charts,
        List<Member> members,
        List<String> goals,
        List<String> criteria,
        Form form,
        List<Choice> statuses,
        List<Choice> priorities) {
    public EpicPage {
        facts = List.copyOf(facts);
        charts = List.copyOf(charts);
        members = List.copyOf(members);
        goals = List.copyOf(goals);
        criteria = List.copyOf(criteria);
        statuses = List.copyOf(statuses);
        priorities = List.copyOf(priorities);
    }

    public record Member(
            String id, String title, String status, String priority, String assignee) {}
}
