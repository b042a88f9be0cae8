package dev.repotickets.pages.plan;

import dev.repotickets.pages.frame.Frame;
import java.util.List;

/// What is required of the tickets, and what of it is proven.
///
/// @param sums the rates over all tickets
/// @param orphans how many open tickets are required to do nothing at all
/// @param firstOrphans the first of these
public record RequirementsPage(
        Frame frame,
        List<Sum> sums,
        List<Row> rows,
        int total,
        String more,
        int orphans,
        List<Orphan> firstOrphans) {
    public RequirementsPage {
        sums = List.copyOf(sums);
        rows = List.copyOf(rows);
        firstOrphans = List.copyOf(firstOrphans);
    }

    /// A ticket of which nothing is required.
    public record Orphan(String id, String title) {}

    public record Sum(String label, String value) {}

    /// One ticket; each cell says how many of how many, and is empty where there are none.
    public record Row(
            String id,
            String title,
            String status,
            Cell requirements,
            Cell results,
            Cell scenarios,
            String failing,
            boolean isMet,
            List<Proof> proofs,
            int moreProofs) {
        public Row {
            proofs = List.copyOf(proofs);
        }
    }

    /// One thing that is required, and how it stands.
    ///
    /// @param kind `requirement`, `result` or `scenario`
    /// @param isProven verified, or passing
    public record Proof(String kind, String title, String status, boolean isProven) {}

    public record Cell(int done, int all) {
        public String text() {
            return all == 0 ? "" : done + " of " + all;
        }

        public boolean isFull() {
            return all > 0 && done == all;
        }
    }
}
