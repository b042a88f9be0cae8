package dev.repotickets.assignmodel.memory;

/// One outcome as the parts of the model need it later, in few bytes.
///
/// @param agent its number in the [Memory]
/// @param agentHash of its id and version
/// @param words the hashes of some words of the task
/// @param dense how the pair looked then, in steps of 1/32
/// @param surprise reward less what was expected, in steps of 1/100
/// @param reward in steps of 1/200
@SuppressWarnings("ArrayRecordComponent")
public record Row(
        int agent,
        String ticket,
        char agentHash,
        char type,
        char component,
        char[] words,
        byte[] dense,
        byte surprise,
        byte reward) {
    private static final double SURPRISES = 100;
    private static final double REWARDS = 200;

    public static byte surprise(double difference) {
        return (byte) Math.round(difference * SURPRISES);
    }

    public static byte reward(double reward) {
        return (byte) Math.round(reward * REWARDS);
    }

    double surpriseValue() {
        return surprise / SURPRISES;
    }

    public double rewardValue() {
        return (reward & 0xFF) / REWARDS;
    }
}
