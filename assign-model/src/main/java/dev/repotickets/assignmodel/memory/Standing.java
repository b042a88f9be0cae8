package dev.repotickets.assignmodel.memory;

/// What is remembered of one contender, or of its former version where this one is new.
public final class Standing {
    private static final Slices NOTHING = new Slices();

    private final int index;
    private final Slices slices;
    private final Slices family;
    private final double share;
    private final double trend;
    private final int now;

    Standing(int index, Slices slices, Slices family, double share, double trend, int now) {
        this.index = index;
        this.slices = slices;
        this.family = family;
        this.share = share;
        this.trend = trend;
        this.now = now;
    }

    static Standing unknown(Slices family, int now) {
        return new Standing(-1, NOTHING, family, 1, 0, now);
    }

    /// Its number among the agents, or that of its former version; -1 where there is none.
    public int index() {
        return index;
    }

    public Reading all() {
        return of(Slices.ALL);
    }

    public Reading of(String slice) {
        Reading reading = slices.reading(slice, now);
        return share == 1 ? reading : reading.times(share);
    }

    /// How many of how many went well, or nothing: `9 of 10`.
    public String evidence(String slice) {
        return slices.evidence(slice);
    }

    /// Of all the agents of its family together.
    public Reading family(String slice) {
        return family.reading(slice, now);
    }

    /// How much better than expected it has been of late: a sum that keeps 0.97 of itself at each
    /// of its own outcomes, between -33 and 33.
    public double trend() {
        return trend * share;
    }

    /// How many outcomes of anybody's ago its last one was.
    public int age() {
        return now - slices.last();
    }

    Slices inherited() {
        return slices.times(share);
    }
}
