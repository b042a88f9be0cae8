package dev.repotickets.server.dashboard;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.Sizing;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.plan.BacklogPage;
import dev.repotickets.tools.find.Backlog;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of the backlog as the address asks for them, and the bars of its sprints.
final class BacklogRows {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Backlog backlog;
    private final Asked asked;
    private final List<BacklogItem> wanted;
    private final int most;

    BacklogRows(Backlog backlog, Asked asked) {
        this.backlog = backlog;
        this.asked = asked;
        String typed = asked.typed().text("most");
        this.most =
                typed.matches("[0-9]{1,4}")
                        ? Math.clamp(Integer.parseInt(typed), USUAL, MOST)
                        : USUAL;
        this.wanted =
                backlog.order().stream()
                        .filter(it -> !it.status().isEnded())
                        .filter(it -> !isReadyOnly() || backlog.readiness(it).ready())
                        .toList();
    }

    boolean isReadyOnly() {
        return asked.typed().text("ready").equals("1");
    }

    int total() {
        return wanted.size();
    }

    String here() {
        return address(most);
    }

    String more() {
        return wanted.size() > most && most < MOST ? address(most + USUAL) : "";
    }

    private String address(int count) {
        return asked.at("backlog") + "?most=" + count + (isReadyOnly() ? "&ready=1" : "");
    }

    List<BacklogPage.Item> items() {
        return IntStream.range(0, Math.min(most, wanted.size())).mapToObj(this::item).toList();
    }

    private BacklogPage.Item item(int index) {
        BacklogItem item = wanted.get(index);
        return new BacklogPage.Item(
                item.key(),
                item.outline().title(),
                Words.of(item.outline().itemType()),
                Words.of(item.status()),
                item.outline().priority(),
                item.score(),
                parts(item.sizing(), item.outline().priority()),
                item.place().rank().isPresent(),
                String.join(", ", backlog.readiness(item).missing()),
                item.sizing().storyPoints().map(String::valueOf).orElse(""),
                item.place().sprintId().map(SprintId::value).orElse(""),
                item.place().ticketId().map(TicketId::value).orElse(""),
                index == 0 ? "" : wanted.get(index - 1).key(),
                index + 1 >= wanted.size() ? "" : wanted.get(index + 1).key());
    }

    /// How [Sizing#score] comes about: that of a value and of points that nobody said is in it,
    /// too.
    private static String parts(Sizing sizing, String priority) {
        int value = sizing.businessValue().filter(it -> it != 0).orElse(50);
        int points = sizing.storyPoints().filter(it -> it != 0).orElse(5);
        int weight = sizing.score(priority) - value + 2 * points;
        return weight + " " + priority + " + " + value + " value − " + 2 * points + " points";
    }

    BacklogPage.SprintBar bar(Sprint sprint) {
        List<BacklogItem> items = backlog.in(sprint.id());
        String start = sprint.dates().startDate().map(String::valueOf).orElse("");
        String end = sprint.dates().endDate().map(String::valueOf).orElse("");
        return new BacklogPage.SprintBar(
                sprint.key(),
                sprint.name(),
                Words.of(sprint.status()),
                start.isEmpty() && end.isEmpty() ? "" : start + " to " + end,
                Backlog.points(items),
                Backlog.pointsDone(items),
                sprint.points().capacity().orElse(0),
                items.size(),
                sprint.status().next().stream()
                        .sorted()
                        .map(it -> new Choice(Words.of(it), "Make it " + Words.of(it)))
                        .toList());
    }
}
