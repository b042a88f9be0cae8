package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Traits;
import dev.repotickets.core.task.Request;
import dev.repotickets.core.ticket.Plan;
import dev.repotickets.core.ticket.Ticket;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads off a task and its ticket what a scorer looks at.
public final class TaskTraits {
    /// Labels that name a part of the software: `component:parser`, `area/parser`.
    private static final Pattern COMPONENT =
            Pattern.compile("(?:component|area|module|package)[:/](.+)");

    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> PRIORITIES = List.of("critical", "high", "medium", "low");
    private static final int USUAL_URGENCY = 2;
    private static final int USUAL_COMPLEXITY = 3;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;
    private static final int MOST_WORDS = 60;

    private TaskTraits() {}

    public static Traits of(Request request, Optional<Ticket> ticket) {
        return of(
                request.taskType(),
                request.description(),
                request.priority(),
                request.ticketId().value(),
                ticket);
    }

    /// What is known before there is a task: its type, and what the ticket tells.
    public static Traits of(String taskType, String priority, Optional<Ticket> ticket) {
        return of(taskType, "", priority, ticket.map(Ticket::key).orElse(""), ticket);
    }

    private static Traits of(
            String taskType,
            String description,
            String priority,
            String id,
            Optional<Ticket> ticket) {
        Collection<String> labels =
                ticket.<Collection<String>>map(it -> it.headline().labels()).orElse(List.of());
        return new Traits(
                id,
                taskType.strip().toLowerCase(Locale.ROOT),
                component(labels),
                labels.stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)),
                urgency(priority),
                ticket.map(it -> complexity(it.plan())).orElse(USUAL_COMPLEXITY),
                words(ticket.map(it -> it.headline().title()).orElse(""), description));
    }

    private static String component(Collection<String> labels) {
        return labels.stream()
                .map(it -> COMPONENT.matcher(it.toLowerCase(Locale.ROOT)))
                .filter(it -> it.matches())
                .map(it -> it.group(1))
                .sorted()
                .findFirst()
                .orElse("");
    }

    /// 0 for critical to 3 for low; a word of the workspace's own counts as medium.
    private static int urgency(String priority) {
        int index = PRIORITIES.indexOf(priority.toLowerCase(Locale.ROOT));
        return index < 0 ? USUAL_URGENCY : index;
    }

    /// From the story points, 1, 2, 3, up to 5, more; else from the hours, up to 1, 3, 8, 20, more.
    private static int complexity(Plan plan) {
        return plan.storyPoints()
                .map(it -> step(it, 1, 2, 3, 5))
                .or(() -> plan.estimatedHours().map(it -> step(it, 1, 3, 8, 20)))
                .orElse(USUAL_COMPLEXITY);
    }

    private static int step(double value, double... bounds) {
        return 1 + (int) Arrays.stream(bounds).filter(it -> value > it).count();
    }

    private static SortedSet<String> words(String... texts) {
        return Stream.of(texts)
                .flatMap(it -> BREAKS.splitAsStream(it.toLowerCase(Locale.ROOT)))
                .filter(it -> it.length() >= SHORTEST && it.length() <= LONGEST)
                .distinct()
                .limit(MOST_WORDS)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toCollection(TreeSet::new),
                                Collections::unmodifiableSortedSet));
    }
}
