package dev.repotickets.tools.report;

/// What can be asked for.
public enum Metric {
    VELOCITY,
    BURNDOWN,
    BURNUP,
    TIME_SPENT,
    CYCLE_TIME,
    LEAD_TIME,
    THROUGHPUT,
    CFD,
    WORKLOAD,
    AGING,
    RISK,
    REQUIREMENTS,
    AGENTS,
    EPICS,
    BACKLOG,
    SPRINT
}
