package dev.repotickets.tools.find;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.store.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is alike in finding entities of every kind.
public final class Entities {
    private Entities() {}

    /// When an entity that was made at `created`, or anything beside it, was last written.
    public static Instant updatedAt(Reader view, Kind<?> kind, Entity entity, Instant created) {
        return view.lastActivity(kind, entity.key())
                .filter(at -> at.isAfter(created))
                .orElse(created);
    }

    /// Refuses a change that was made for another revision than the current one.
    public static void requireRevision(
            Reader view, Kind<?> kind, Entity entity, Optional<String> ifRev, String again) {
        String current = view.revision(kind, entity.key()).orElse("");
        if (ifRev.isPresent() && !ifRev.get().equals(current)) {
            String last =
                    view.facts(kind, entity.key()).stream()
                            .reduce((_, later) -> later)
                            .map(fact ->
                                    " ("
                                            + fact.author()
                                            + ", "
                                            + fact.event()
                                            + " at "
                                            + fact.at()
                                            + ")")
                            .orElse("");
            throw new Problem.Conflict(
                            entity.key()
                                    + " is at rev "
                                    + current
                                    + ", you sent if_rev "
                                    + Quoted.text(ifRev.get())
                                    + last,
                            "Read it again: " + again + ", or drop if_rev.")
                    .toException();
        }
    }

    /// What to tell beside a list where there are files that cannot be read.
    public static Optional<String> faults(Reader view) {
        int faults = view.faults().size();
        return faults == 0
                ? Optional.empty()
                : Optional.of(
                        (faults == 1 ? "1 file" : faults + " files")
                                + " cannot be read; see workspace_validate");
    }

    /// The id that the text is; a problem that names the field where it is none.
    public static <T> T id(String field, String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (ProblemException e) {
            throw new Problem.InvalidArgument(
                            field, field + " " + e.problem().message(), e.problem().advice())
                    .toException();
        }
    }

    /// Refuses a number below 0, but for the -1 that clears a field.
    public static void requireNotNegative(String field, Optional<Double> value) {
        if (value.isPresent() && value.get() < 0 && value.get() != -1) {
            throw new Problem.InvalidArgument(
                            field,
                            field + " " + value.get() + " is negative",
                            "Send -1 to clear it.")
                    .toException();
        }
    }

    /// The problem of an id that nothing of this kind has, with those that are near it.
    static Problem missing(Reader view, Kind<?> kind, String id, String advice) {
        List<String> keys = view.keys(kind);
        if (keys.contains(id)) {
            return new Problem.PreconditionFailed(
                    id + " cannot be read",
                    "Its file was not touched; see what is wrong with it: workspace_validate {}");
        }
        List<String> near = Closest.to(id, keys, 3);
        String closest = near.isEmpty() ? "" : "Closest: " + String.join(", ", near) + ". ";
        return new Problem.NotFound(kind.word(), id, closest + advice);
    }
}
