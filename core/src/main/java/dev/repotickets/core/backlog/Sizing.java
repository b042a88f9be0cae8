package dev.repotickets.core.backlog;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.Map;
import java.util.Optional;

/// How large a backlog item is, and what it is worth.
///
/// `storyPoints` is from 0 to 10,000, `businessValue` from 1 to 100, `effortEstimate` from 0 to
/// 100,000 hours.
public record Sizing(
        Optional<Integer> storyPoints,
        Optional<Integer> businessValue,
        Optional<Double> effortEstimate,
        RiskLevel riskLevel)
        implements Part {
    private static final Map<String, Integer> WEIGHTS =
            Map.of("critical", 4, "high", 3, "medium", 2, "low", 1);
    private static final int USUAL_WEIGHT = 2;
    private static final int USUAL_VALUE = 50;
    private static final int USUAL_POINTS = 5;

    public Sizing {
        storyPoints = Checks.points("story_points", storyPoints);
        businessValue = Checks.bounded("business_value", businessValue, 1, 100);
        double hours = effortEstimate.orElse(0.0);
        if (!(hours >= 0 && hours <= 100_000)) {
            throw new Problem.InvalidArgument(
                            "effort_estimate",
                            "effort_estimate " + hours + " is not from 0 to 100000 hours")
                    .toException();
        }
    }

    /// What decides the order of the backlog where nobody ranked by hand: the more, the earlier.
    ///
    /// `100 * weight + business value - 2 * story points`, where the weight is 4, 3, 2, 1 for
    /// critical, high, medium, low. A value or points that are absent or 0 count as 50 and as 5:
    /// the middle of the scale and a usual story. A configured priority beyond those four counts as
    /// medium. Source: the original repo-tickets 1.0.2, `BacklogItem.priority_score`, and its
    /// README, "Advanced Prioritization".
    public int score(String priority) {
        return 100 * WEIGHTS.getOrDefault(priority, USUAL_WEIGHT)
                + businessValue.filter(it -> it != 0).orElse(USUAL_VALUE)
                - 2 * storyPoints.filter(it -> it != 0).orElse(USUAL_POINTS);
    }
}
