package dev.repotickets.tools.workspace;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Scalar;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What can be wrong with the backlog and the sprints after a merge or an edit by hand.
final class BacklogChecks {
    private BacklogChecks() {}

    /// Reads every file, so that those that cannot be read are known.
    static void readAll(Reader view) {
        readAll(view, BacklogItem.KIND);
        readAll(view, Sprint.KIND);
    }

    private static <T extends Record & Entity> void readAll(Reader view, Kind<T> kind) {
        view.all(kind).forEach(it -> view.facts(kind, it.key()));
    }

    static void check(Reader view, Configuration rules, List<Finding> findings) {
        view.keys(Sprint.KIND)
                .forEach(it -> TicketChecks.checkConflict(view, Sprint.KIND, it, findings));
        List<BacklogItem> items =
                view.all(BacklogItem.KIND).stream().filter(it -> !it.isDeleted()).toList();
        Map<BacklogId, BacklogItem> known =
                items.stream().collect(Collectors.toMap(BacklogItem::id, Function.identity()));
        Map<Kind<?>, Set<String>> keys =
                List.of(Epic.KIND, Sprint.KIND, Ticket.KIND, BacklogItem.KIND).stream()
                        .collect(Collectors.toMap(it -> it, it -> Set.copyOf(view.keys(it))));
        for (BacklogItem item : items) {
            TicketChecks.checkConflict(view, BacklogItem.KIND, item.key(), findings);
            checkPriority(item, rules, findings);
            checkPlace(keys, item, findings);
            checkDependencies(keys, item, known, findings);
        }
    }

    private static void checkPriority(
            BacklogItem item, Configuration rules, List<Finding> findings) {
        String priority = item.outline().priority();
        if (!rules.priorities().contains(priority)) {
            findings.add(
                    warning(
                            "unknown_priority",
                            item,
                            "has the priority \"" + priority + "\", which is not configured",
                            update(item, "\"priority\":\"medium\"")));
        }
    }

    private static void checkPlace(
            Map<Kind<?>, Set<String>> keys, BacklogItem item, List<Finding> findings) {
        dangling(keys, Epic.KIND, item, item.place().epicId(), update(item, "\"epic_id\":\"\""))
                .ifPresent(findings::add);
        dangling(
                        keys,
                        Sprint.KIND,
                        item,
                        item.place().sprintId(),
                        update(item, "\"sprint_id\":\"\""))
                .ifPresent(findings::add);
        dangling(
                        keys,
                        Ticket.KIND,
                        item,
                        item.place().ticketId(),
                        "backlog_delete {\"id\":\"" + item.id() + "\"}")
                .ifPresent(findings::add);
    }

    private static Optional<Finding> dangling(
            Map<Kind<?>, Set<String>> keys,
            Kind<?> kind,
            BacklogItem item,
            Optional<? extends Scalar> named,
            String fix) {
        return named.map(Scalar::value)
                .filter(it -> !of(keys, kind).contains(it))
                .map(it ->
                        warning(
                                "dangling_" + kind.word(),
                                item,
                                "names the " + kind.word() + " " + it + ", which is not here",
                                "Merge the branch that has it, or: " + fix));
    }

    private static Set<String> of(Map<Kind<?>, Set<String>> keys, Kind<?> kind) {
        return keys.getOrDefault(kind, Set.of());
    }

    private static void checkDependencies(
            Map<Kind<?>, Set<String>> keys,
            BacklogItem item,
            Map<BacklogId, BacklogItem> known,
            List<Finding> findings) {
        item.definition().dependencies().stream()
                .filter(it -> !of(keys, BacklogItem.KIND).contains(it.value()))
                .forEach(it ->
                        findings.add(
                                warning(
                                        "dangling_dependency",
                                        item,
                                        "depends on " + it + ", which is not here",
                                        update(item, "\"dependencies\":[\"...\"]"))));
        if (reaches(item.id(), item.definition().dependencies(), known, new HashSet<>())) {
            findings.add(
                    warning(
                            "dependency_cycle",
                            item,
                            "depends on itself by way of others",
                            update(item, "\"dependencies\":[]")));
        }
    }

    private static boolean reaches(
            BacklogId goal,
            SortedSet<BacklogId> from,
            Map<BacklogId, BacklogItem> known,
            Set<BacklogId> seen) {
        return from.stream()
                .anyMatch(it ->
                        it.equals(goal)
                                || (seen.add(it) && reaches(goal, next(it, known), known, seen)));
    }

    private static SortedSet<BacklogId> next(BacklogId id, Map<BacklogId, BacklogItem> known) {
        return Optional.ofNullable(known.get(id))
                .map(it -> it.definition().dependencies())
                .orElse(Collections.emptySortedSet());
    }

    private static String update(BacklogItem item, String field) {
        return "backlog_update {\"id\":\"" + item.id() + "\"," + field + "}";
    }

    private static Finding warning(String code, BacklogItem item, String message, String fix) {
        return Finding.warning(code, "backlog item " + item.id(), message, fix);
    }
}
