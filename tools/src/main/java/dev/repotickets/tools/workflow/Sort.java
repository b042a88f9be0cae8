package dev.repotickets.tools.workflow;

/// What is listed: one that can be run, or a run.
public enum Sort {
    RUN,
    WORKFLOW,
    TEMPLATE
}
