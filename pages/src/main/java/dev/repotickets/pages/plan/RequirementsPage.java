package dev.repotickets.pages.plan;

import dev.repotickets.pages.form.Choice;
import dev.repotickets.pages.frame.Frame;
import dev.repotickets.pages.requirement.Matrix;
import java.util.List;

/// What is required of the tickets, and what of it is proven.
///
/// @param sums the rates over the tickets that the filter lets through
/// @param here path and query of this page
/// @param before where the page before this is, or empty
/// @param next where the next page is, or empty
/// @param orphans how many open tickets are required to do nothing at all
/// @param firstOrphans the first of these
public record RequirementsPage(
        Frame frame,
        Filter filter,
        Offered offered,
        List<Sum> sums,
        Matrix matrix,
        String here,
        String before,
        String next,
        int orphans,
        List<Orphan> firstOrphans) {
    public RequirementsPage {
        sums = List.copyOf(sums);
        firstOrphans = List.copyOf(firstOrphans);
    }

    /// What the tickets are filtered by; empty where not.
    public record Filter(String epic, String status, String standing) {}

    /// What can be chosen to filter by.
    public record Offered(List<Choice> epics, List<Choice> statuses, List<Choice> standings) {}

    /// A ticket of which nothing is required.
    public record Orphan(String id, String title) {}

    public record Sum(String label, String value) {}
}
