package dev.repotickets.assignmodel.simulator;

/// @param steps how many tasks come
/// @param drifts whether skills change
public record Setting(int agents, int steps, boolean drifts) {
    public static final Setting USUAL = new Setting(12, 5_000, true);
    static final int TYPES = 6;
    static final int COMPONENTS = 10;
    static final int TOPICS = 24;
    static final int LABELS = 8;
    static final int FAMILIES = 4;
}
