package dev.repotickets.core.report;

/// How high a risk score is: low below 20, medium below 50. The limits are the original's.
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH;

    static RiskLevel of(int score) {
        if (score < 20) {
            return LOW;
        }
        return score < 50 ? MEDIUM : HIGH;
    }
}
