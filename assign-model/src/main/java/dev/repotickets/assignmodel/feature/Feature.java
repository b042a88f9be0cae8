package dev.repotickets.assignmodel.feature;

/// The 26 numbers that a task and a contender are seen as, each with what is thought of its weight
/// before anything is known: a mean and a standard deviation, in log-odds for one unit.
///
/// Those that are log-odds themselves are believed as they are, which centres the learners on the
/// hierarchical Beta-Binomial.
public enum Feature {
    /// How much better than expected the agent is, drawn to its family, and that to all.
    SKILL(Reason.OVERALL, 1, 0.45, true),
    /// How much better than its skill the agent is at tasks of the type, and so on.
    AT_TYPE(Reason.TYPE, 1, 0.45, true),
    AT_COMPONENT(Reason.COMPONENT, 1, 0.45, true),
    AT_LABELS(Reason.LABELS, 0.5, 0.45, true),
    AT_COMPLEXITY(Reason.COMPLEXITY, 0.5, 0.45, false),
    /// How much better than expected it was at past tickets with like texts.
    AT_SIMILAR(Reason.SIMILAR, 0.5, 0.45, true),
    FAMILY_AT_TYPE(Reason.FAMILY, 0.5, 0.45, true),
    /// How tasks of the type go with anybody, and so on.
    TYPE(Reason.TASK, 1, 0.45, true),
    COMPONENT(Reason.TASK, 1, 0.45, true),
    COMPLEXITY_RATE(Reason.TASK, 0.5, 0.45, false),
    SIMILAR(Reason.TASK, 0.5, 0.45, false),
    /// From -1 to 1.
    COMPLEXITY(Reason.TASK, -0.2, 0.45, true),
    PRIORITY(Reason.TASK, 0, 0.15, false),
    ONE(Reason.TASK, 0, 0.3, false),
    /// `ln(1 + n) / 5` of its outcomes.
    COUNT(Reason.EXPERIENCE, 0, 0.3, false),
    COUNT_AT_TYPE(Reason.EXPERIENCE, 0, 0.3, false),
    COUNT_AT_COMPONENT(Reason.EXPERIENCE, 0.2, 0.45, false),
    FAMILIARITY(Reason.EXPERIENCE, 0, 0.3, false),
    /// `1 / (1 + n)`.
    UNKNOWN(Reason.EXPERIENCE, 0, 0.3, false),
    /// Tasks it has of those that it takes at once, from 0 to 1.
    LOAD(Reason.LOAD, 0, 0.45, true),
    LOAD_SQUARE(Reason.LOAD, -0.3, 0.6, true),
    DECLARED_TYPE(Reason.DECLARED_TYPE, 1, 0.6, true),
    DECLARED_COMPONENT(Reason.DECLARED_COMPONENT, 0.5, 0.6, true),
    /// `e^(-age / 100)` of the outcomes since its last one.
    RECENCY(Reason.FORM, 0, 0.3, false),
    /// How it has been of late.
    TREND(Reason.FORM, 0.3, 0.45, true),
    /// The logarithm of how much longer than usual it takes.
    SPEED(Reason.SPEED, 0, 0.3, false);

    private static final Feature[] ALL = values();
    public static final int SIZE = ALL.length;

    private final Reason reason;
    private final double mean;
    private final double deviation;
    private final boolean batched;

    Feature(Reason reason, double mean, double deviation, boolean batched) {
        this.reason = reason;
        this.mean = mean;
        this.deviation = deviation;
        this.batched = batched;
    }

    public static Feature at(int index) {
        return ALL[index];
    }

    /// Where it stands in arrays of all.
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }

    public Reason reason() {
        return reason;
    }

    public double mean() {
        return mean;
    }

    public double deviation() {
        return deviation;
    }

    /// Whether the batch sees it, too.
    public boolean isBatched() {
        return batched;
    }
}
