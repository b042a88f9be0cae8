package dev.repotickets.pages.requirement;

import dev.repotickets.core.requirement.Tally;

/// The figures of a row of the matrix: of one requirement, of a ticket, or of all tickets.
///
/// @param criteria acceptance criteria of verified requirements, of all
/// @param scenarios passing ones, of all
/// @param lastRun how the scenarios went when they ran last; empty where there are none
/// @param results verified expected results, of all
/// @param verified verified requirements, of all
public record Cells(
        Share criteria, Share scenarios, String lastRun, Share results, Share verified) {

    static Cells of(Tally tally) {
        return new Cells(
                new Share(tally.metCriteria(), tally.criteria()),
                new Share(tally.passing(), tally.scenarios()),
                lastRun(tally),
                new Share(tally.checked(), tally.results()),
                new Share(tally.verified(), tally.requirements()));
    }

    private static String lastRun(Tally tally) {
        int unknown = tally.scenarios() - tally.passing() - tally.failing();
        if (tally.scenarios() == 0) {
            return "";
        }
        if (tally.failing() > 0) {
            return tally.failing() + " failing";
        }
        if (unknown == 0) {
            return "passing";
        }
        return tally.passing() == 0 ? "not run" : unknown + " not run";
    }

    public boolean isFailing() {
        return lastRun.endsWith("failing");
    }
}
