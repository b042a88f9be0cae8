package dev.repotickets.core.config;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/// The rules of one workspace, in force in every verb.
///
/// `idPrefix` is empty where ids begin with the first word of the title. Priorities are listed
/// highest first. Where `newcomerEvery` is n and not 0, every nth task of low risk goes to the
/// agent that has had the fewest.
public record Configuration(
        String idPrefix,
        IdScheme idScheme,
        String defaultStatus,
        String defaultPriority,
        List<Status> statuses,
        List<String> priorities,
        List<String> labels,
        LabelPolicy labelPolicy,
        SecretPolicy secrets,
        Exploration exploration,
        int newcomerEvery,
        WipLimits wipLimits) {

    public static final Configuration DEFAULT =
            new Configuration(
                    "",
                    IdScheme.AUTO,
                    "open",
                    "medium",
                    List.of(
                            new Status("open", StatusCategory.OPEN),
                            new Status("in-progress", StatusCategory.ACTIVE),
                            new Status("blocked", StatusCategory.ACTIVE),
                            new Status("closed", StatusCategory.DONE),
                            new Status("cancelled", StatusCategory.DROPPED)),
                    List.of("critical", "high", "medium", "low"),
                    List.of("bug", "feature", "enhancement", "documentation", "urgent"),
                    LabelPolicy.SUGGEST,
                    SecretPolicy.WARN,
                    Exploration.ON,
                    0,
                    WipLimits.NONE);

    public Configuration {
        statuses = List.copyOf(statuses);
        priorities = List.copyOf(priorities);
        labels = List.copyOf(labels);
    }

    public List<String> statusNames() {
        return statuses.stream().map(Status::name).toList();
    }

    /// The configured status of that name, whatever the case; a problem where there is none.
    public String status(String name) {
        return oneOf("status", name, statusNames());
    }

    public String priority(String name) {
        return oneOf("priority", name, priorities);
    }

    /// Refuses labels that are not listed, where the policy says so.
    public void requireLabels(SortedSet<String> wanted) {
        if (labelPolicy == LabelPolicy.REQUIRE) {
            wanted.forEach(label -> oneOf("label", label, labels));
        }
    }

    /// Hints for labels that look like a slip of a listed one.
    public List<String> labelHints(SortedSet<String> used) {
        return used.stream()
                .filter(label -> !labels.contains(label))
                .flatMap(label ->
                        Closest.to(label, labels, 1).stream()
                                .map(near ->
                                        "label "
                                                + Quoted.text(label)
                                                + " is new here; did you mean \""
                                                + near
                                                + "\"?"))
                .toList();
    }

    /// What a status means. A status that is no longer configured counts as open.
    public StatusCategory category(String status) {
        // Lists ask this of every ticket.
        for (Status each : statuses) {
            if (each.name().equals(status)) {
                return each.category();
            }
        }
        return StatusCategory.OPEN;
    }

    /// The first status of a category, in the configured order.
    public Optional<String> first(StatusCategory category) {
        return statuses.stream()
                .filter(it -> it.category() == category)
                .map(Status::name)
                .findFirst();
    }

    /// Where a priority stands, 0 for the highest; one that is no longer configured comes last.
    public int rank(String priority) {
        int index = priorities.indexOf(priority);
        return index < 0 ? priorities.size() : index;
    }

    private static String oneOf(String field, String value, List<String> allowed) {
        String sought = value.strip().toLowerCase(Locale.ROOT);
        return allowed.stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).equals(sought))
                .findFirst()
                .orElseThrow(() ->
                        new Problem.InvalidArgument(
                                        field,
                                        field
                                                + " "
                                                + Quoted.text(value)
                                                + " is not one of "
                                                + String.join(", ", allowed),
                                        Closest.suggestion(value, allowed))
                                .toException());
    }
}
