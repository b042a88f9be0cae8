package dev.repotickets.core.report.history;

import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.event.FieldChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// How the fields of one thing changed.
///
/// What nobody wrote down, such as an edit of the file by hand, is not known: a field had its first
/// told value from the beginning, and has its present one since the last told change.
public final class FieldPast {
    private final List<Step> steps;

    /// One field that changed at a moment.
    public record Step(String field, String before, String after, Instant at) {}

    private FieldPast(List<Step> steps) {
        this.steps = steps;
    }

    public static FieldPast of(List<Fact> facts) {
        return new FieldPast(
                facts.stream()
                        .flatMap(fact ->
                                fact.changes().stream().map(change -> step(change, fact.at())))
                        .sorted(Comparator.comparing(Step::at))
                        .toList());
    }

    private static Step step(FieldChange change, Instant at) {
        return new Step(change.field(), change.before(), change.after(), at);
    }

    /// The changes of a field, oldest first.
    public List<Step> of(String field) {
        return steps.stream().filter(it -> it.field().equals(field)).toList();
    }

    /// One field, to be asked for many moments.
    ///
    /// @param present the value that it has now
    public Course course(String field, String present) {
        return new Course(of(field), present);
    }

    /// The values of one field.
    public record Course(List<Step> steps, String present) {
        /// The value right after everything that happened at `moment` or before.
        public String at(Instant moment) {
            for (Step step : steps) {
                if (step.at().isAfter(moment)) {
                    return step.before();
                }
            }
            return present;
        }
    }

    /// The value of a field right after everything that happened at `moment` or before.
    ///
    /// @param present the value that it has now
    public String at(String field, String present, Instant moment) {
        return course(field, present).at(moment);
    }
}
