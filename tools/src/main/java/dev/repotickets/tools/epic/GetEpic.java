package dev.repotickets.tools.epic;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicProgress;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.find.Epics;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// `epic get`
public final class GetEpic {
    private static final int DESCRIPTION = 8_000;

    public static final Tool<Input, EpicView> TOOL =
            Tool.reading(
                    new ToolName("epic", "get"),
                    "Read an epic",
                    "Epic with goals, tickets and progress.",
                    Input.class,
                    EpicView.class,
                    "{\"id\":\"USER-1\"}",
                    GetEpic::run);

    public record Input(EpicId id) {}

    private GetEpic() {}

    private static EpicView run(Input input, Call call) {
        Configuration rules = call.rules();
        LocalDate today = LocalDate.ofInstant(call.now(), ZoneOffset.UTC);
        return call.read(
                view -> view(view, Epics.find(view, input.id()), rules, today, Budget.of(call)));
    }

    private static EpicView view(
            Reader view, Epic epic, Configuration rules, LocalDate today, Budget budget) {
        List<TicketHead> members = Epics.members(view, epic.id());
        EpicProgress progress = EpicProgress.of(members, rules);
        String description = budget.excerpt(epic.outline().description(), DESCRIPTION);
        Epic shown = budget.spend(epic.described(description));
        List<EpicView.Member> rows =
                budget.first(members.stream().map(EpicView.Member::of).toList(), false);
        return new EpicView(
                shown,
                Epics.revision(view, epic).orElse(""),
                Epics.updatedAt(view, epic),
                progress,
                epic.isOverdue(today),
                rows,
                EpicView.Waiting.of(Backlog.of(view, rules).waitingFor(epic.id())),
                Optional.of(members.size() - rows.size()).filter(it -> it > 0),
                Optional.of(view.isConflicted(Epic.KIND, epic.key())).filter(it -> it),
                hint(epic, progress, budget));
    }

    /// Nothing completes by itself: somebody has to say that the goal was reached.
    private static Optional<String> hint(Epic epic, EpicProgress progress, Budget budget) {
        if (progress.isAllEnded() && !epic.outline().status().isEnded()) {
            return Optional.of(
                    "All its tickets are ended. If the goal is reached: epic_update {\"id\":\""
                            + epic.id()
                            + "\",\"status\":\"completed\"}");
        }
        return budget.hasCut()
                ? Optional.of(
                        "Too long for one answer. The tickets page by page: ticket_list"
                                + " {\"epic_id\":\""
                                + epic.id()
                                + "\",\"status\":[\"all\"]}")
                : Optional.empty();
    }
}
