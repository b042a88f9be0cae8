package dev.repotickets.core.report.planning;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicProgress;
import dev.repotickets.core.epic.EpicStatus;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.ticket.TicketHead;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far an epic is, by [EpicProgress], and how long there is.
///
/// @param isOverdue the target day is before today and the epic is not ended
/// @param daysLeft until the target day, 0 on it, negative after it; nothing without a target and
///   of an epic that is ended
/// @param estimatedPoints what somebody thought it would take, beside the points of its tickets
public record EpicStanding(
        EpicId id,
        String title,
        EpicStatus status,
        EpicProgress progress,
        Optional<LocalDate> target,
        boolean isOverdue,
        Optional<Integer> daysLeft,
        Optional<Integer> estimatedPoints) {

    /// All epics that are not deleted: those not ended first, then by target day, those without one
    /// last, then by id. The tickets are looked at once.
    public static List<EpicStanding> of(Collection<Epic> epics, Stock stock) {
        Map<EpicId, List<TicketHead>> members = new HashMap<>();
        for (TicketHead ticket : stock.tickets()) {
            ticket.epicId()
                    .ifPresent(
                            it -> members.computeIfAbsent(it, _ -> new ArrayList<>()).add(ticket));
        }
        return epics.stream()
                .filter(it -> !it.isDeleted())
                .map(it -> of(it, members.getOrDefault(it.id(), List.of()), stock))
                .sorted(
                        Comparator.comparing((EpicStanding it) -> it.status().isEnded())
                                .thenComparing(it -> it.target().orElse(LocalDate.MAX))
                                .thenComparing(EpicStanding::id))
                .toList();
    }

    private static EpicStanding of(Epic epic, List<TicketHead> members, Stock stock) {
        EpicStatus status = epic.outline().status();
        Optional<LocalDate> target = epic.schedule().targetDate();
        return new EpicStanding(
                epic.id(),
                epic.outline().title(),
                status,
                EpicProgress.of(members, stock.rules()),
                target,
                epic.isOverdue(stock.today()),
                target.filter(_ -> !status.isEnded())
                        .map(it -> (int) ChronoUnit.DAYS.between(stock.today(), it)),
                epic.schedule().estimatedStoryPoints());
    }
}
