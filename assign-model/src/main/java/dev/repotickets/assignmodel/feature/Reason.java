package dev.repotickets.assignmodel.feature;

/// What can speak for or against a contender. `TASK` is the task alone, whoever does it.
public enum Reason {
    TASK,
    OVERALL,
    TYPE,
    COMPONENT,
    LABELS,
    COMPLEXITY,
    SIMILAR,
    FAMILY,
    LOAD,
    DECLARED_TYPE,
    DECLARED_COMPONENT,
    FORM,
    EXPERIENCE,
    SPEED;

    public static final int COUNT = values().length;

    /// Where it stands in arrays of all.
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }
}
