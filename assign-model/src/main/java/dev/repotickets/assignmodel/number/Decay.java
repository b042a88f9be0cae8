package dev.repotickets.assignmodel.number;

/// How much of what was learned is left after so many further outcomes: 0.999 to their power.
public final class Decay {
    private static final double KEPT = 0.999;
    private static final int LONGEST = 20_000;
    private static final double[] LEFT = table();

    private Decay() {}

    /// From 0 to 1; nothing is left after 20,000 outcomes.
    public static double after(int outcomes) {
        return outcomes < LONGEST ? LEFT[outcomes] : 0;
    }

    private static double[] table() {
        double[] left = new double[LONGEST];
        left[0] = 1;
        for (int i = 1; i < LONGEST; i++) {
            left[i] = left[i - 1] * KEPT;
        }
        return left;
    }
}
