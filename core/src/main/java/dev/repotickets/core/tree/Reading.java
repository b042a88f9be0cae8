package dev.repotickets.core.tree;

import dev.repotickets.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// One attempt to read a record out of plain data; it gathers every problem before it fails, so
/// that the sender can mend all of them at once.
final class Reading {
    private static final int MOST_SHOWN = 8;

    private final boolean typed;
    private final List<Problem> problems = new ArrayList<>();

    /// `typed`: numbers and truths must be such (JSON); else every one comes as text (YAML).
    Reading(boolean typed) {
        this.typed = typed;
    }

    boolean typed() {
        return typed;
    }

    void refuse(Problem problem) {
        problems.add(problem);
    }

    void refuse(String field, String message, String advice) {
        problems.add(new Problem.InvalidArgument(field, message, advice));
    }

    int count() {
        return problems.size();
    }

    void failIfRefused() {
        if (problems.isEmpty()) {
            return;
        }
        Problem first = problems.getFirst();
        if (problems.size() == 1) {
            throw first.toException();
        }
        List<String> messages =
                problems.stream().limit(MOST_SHOWN).map(Problem::message).distinct().toList();
        String more =
                problems.size() > MOST_SHOWN
                        ? "; and " + (problems.size() - MOST_SHOWN) + " more"
                        : "";
        List<String> advice =
                problems.stream()
                        .map(Problem::advice)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .limit(3)
                        .toList();
        String field = first instanceof Problem.InvalidArgument invalid ? invalid.field() : "";
        throw new Problem.InvalidArgument(
                        field, String.join("; ", messages) + more, String.join(" ", advice))
                .toException();
    }
}
