package dev.repotickets.assignmodel.familiarity;

/// How often something was worked on: ever, of late, and when last. It changes.
final class Tally {
    /// Of what never happened.
    static final Tally NEVER = new Tally();

    private static final int RECENT_DAYS = 90;

    private final Fading recent = new Fading(RECENT_DAYS);
    private int ever;
    private long last;

    void add(long second) {
        recent.add(second);
        last = second;
        ever++;
    }

    int ever() {
        return ever;
    }

    double recent(long second) {
        return recent.at(second);
    }

    /// The days since it was last worked on, at most 3,650; so many where it never was.
    double idleDays(long second) {
        double longest = 3_650;
        return ever == 0 ? longest : Math.min(longest, (second - last) / 86_400.0);
    }
}
