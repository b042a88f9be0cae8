package dev.repotickets.pages.requirement;

import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.requirement.Tally;
import java.util.List;

/// A ticket with what is required of it. The rows are the first ones; the ticket has all of them.
///
/// @param moreRows how many requirements follow
/// @param moreProofs how many results and scenarios follow
public record Group(
        String id,
        String title,
        String status,
        String priority,
        boolean isAccepted,
        Cells cells,
        List<Required> rows,
        int moreRows,
        List<Proof> proofs,
        int moreProofs) {
    /// Characters of a title or description in a row.
    static final int EXCERPT = 100;

    private static final int MOST_ROWS = 25;
    private static final int MOST_PROOFS = 10;

    public Group {
        rows = List.copyOf(rows);
        proofs = List.copyOf(proofs);
    }

    public static Group of(
            String id, String title, String status, String priority, Specification specification) {
        List<Proof> proofs = Proof.of(specification);
        return new Group(
                id,
                title,
                status,
                priority,
                specification.isMet(),
                Cells.of(Tally.of(specification)),
                specification.requirements().stream()
                        .limit(MOST_ROWS)
                        .map(it -> Required.of(it, specification))
                        .toList(),
                Math.max(0, specification.requirements().size() - MOST_ROWS),
                proofs.stream().limit(MOST_PROOFS).toList(),
                Math.max(0, proofs.size() - MOST_PROOFS));
    }
}
