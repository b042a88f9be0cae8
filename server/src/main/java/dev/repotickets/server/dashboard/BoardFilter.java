package dev.repotickets.server.dashboard;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.board.Board;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// What the address of the board asks for; empty where it does not say.
///
/// @param lane what the tickets are put into lanes by; any other word than those of [Lanes] is none
/// @param lanes which page of lanes, from 1
/// @param most up to which card the column `grown` is shown; the others are short beside a long one
record BoardFilter(
        String query,
        String assignee,
        String epic,
        String label,
        String priority,
        String status,
        LaneKind lane,
        int lanes,
        String grown,
        int most) {
    /// Cards of a column that are shown at first.
    static final int USUAL = 50;

    static final int STEP = 100;

    /// Cards of a column that are on one page at most: those before them are left out.
    static final int PAGE = 200;

    private static final int BESIDE = 10;
    private static final int LARGEST = 99_999;
    static final String NOBODY = "none";

    static BoardFilter of(Asked asked) {
        Typed typed = asked.typed();
        String most = typed.text("most");
        String lanes = typed.text("lanes");
        return new BoardFilter(
                typed.text("q"),
                typed.text("assignee"),
                typed.text("epic"),
                typed.text("label"),
                typed.text("priority"),
                typed.text("status"),
                LaneKind.of(typed.text("lane")),
                lanes.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(lanes)) : 1,
                typed.text("show"),
                most.matches("[0-9]{1,5}")
                        ? Math.clamp(Integer.parseInt(most), USUAL, LARGEST)
                        : USUAL);
    }

    Board.Filter shown() {
        return new Board.Filter(query, assignee, epic, label, priority, lane.word());
    }

    int mostOf(String column) {
        if (column.equals(grown)) {
            return most;
        }
        return most > USUAL ? BESIDE : USUAL;
    }

    /// All but the words that are searched for.
    Predicate<TicketHead> test() {
        return ticket ->
                (status.isEmpty() || ticket.status().equals(status))
                        && (priority.isEmpty() || ticket.priority().equals(priority))
                        && (assignee.isEmpty() || isAssigned(ticket))
                        && (epic.isEmpty() || isInEpic(ticket))
                        && (label.isEmpty() || ticket.labels().contains(label));
    }

    private boolean isAssigned(TicketHead ticket) {
        return ticket.assignee().map(assignee::equals).orElse(assignee.equals(NOBODY));
    }

    private boolean isInEpic(TicketHead ticket) {
        return ticket.epicId().map(it -> it.value().equals(epic)).orElse(epic.equals(NOBODY));
    }

    /// The same in other lanes.
    BoardFilter in(LaneKind kind, int page) {
        return new BoardFilter(
                query, assignee, epic, label, priority, status, kind, page, "", USUAL);
    }

    /// One lane and column alone, without lanes.
    BoardFilter only(String name, String column) {
        return new BoardFilter(
                query,
                lane == LaneKind.ASSIGNEE ? name : assignee,
                lane == LaneKind.EPIC ? name : epic,
                label,
                lane == LaneKind.PRIORITY ? name : priority,
                column,
                LaneKind.NONE,
                1,
                "",
                USUAL);
    }

    /// The address that asks for the same, within the repository.
    String address() {
        return address("", "");
    }

    /// The same with so many cards in one column.
    String grownTo(String column, int count) {
        return address(column, String.valueOf(count));
    }

    private String address(String column, String count) {
        var parts = new ArrayList<String>();
        add(parts, "q", query);
        add(parts, "assignee", assignee);
        add(parts, "epic", epic);
        add(parts, "label", label);
        add(parts, "priority", priority);
        add(parts, "status", status);
        add(parts, "lane", lane.word());
        add(parts, "lanes", lanes > 1 ? String.valueOf(lanes) : "");
        boolean isGrown = column.isEmpty() && most > USUAL;
        add(parts, "show", isGrown ? grown : column);
        add(parts, "most", isGrown ? String.valueOf(most) : count);
        return parts.isEmpty() ? "/" : "/?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /// The filters of the keys 1 to 7 of the original: all, open, in progress, blocked, closed,
    /// critical, high. A key whose word is not configured is left out.
    List<Board.QuickFilter> quick(Configuration rules) {
        var quick = new ArrayList<Board.QuickFilter>();
        add(quick, 1, "all", all("", ""));
        addStatus(quick, 2, rules.defaultStatus());
        rules.first(StatusCategory.ACTIVE).ifPresent(it -> addStatus(quick, 3, it));
        if (rules.statusNames().contains("blocked")) {
            addStatus(quick, 4, "blocked");
        }
        rules.first(StatusCategory.DONE).ifPresent(it -> addStatus(quick, 5, it));
        rules.priorities().stream().limit(1).forEach(it -> addPriority(quick, 6, it));
        rules.priorities().stream().skip(1).limit(1).forEach(it -> addPriority(quick, 7, it));
        return quick;
    }

    private void addStatus(List<Board.QuickFilter> quick, int key, String word) {
        add(quick, key, word, all("", word));
    }

    private void addPriority(List<Board.QuickFilter> quick, int key, String word) {
        add(quick, key, word, all(word, ""));
    }

    private void add(List<Board.QuickFilter> quick, int key, String word, BoardFilter other) {
        quick.add(new Board.QuickFilter(key, word, other.address(), equals(other)));
    }

    /// Only by these, in the same lanes.
    private BoardFilter all(String onlyPriority, String onlyStatus) {
        return new BoardFilter("", "", "", "", onlyPriority, onlyStatus, lane, 1, "", USUAL);
    }

    /// What shows everything, in the same lanes.
    String cleared() {
        return all("", "").address();
    }

    /// The ways to lay the lanes.
    List<Board.LaneChoice> laneChoices() {
        return Arrays.stream(LaneKind.values())
                .map(it -> new Board.LaneChoice(it.label(), in(it, 1).address(), it == lane))
                .toList();
    }
}
