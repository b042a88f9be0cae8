package dev.repotickets.assignmodel.memory;

import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;

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

    void write(Output output) {
        output.putShort(agent);
        output.putText(ticket);
        output.putShort(agentHash);
        output.putShort(type);
        output.putShort(component);
        output.putByte(words.length);
        for (char word : words) {
            output.putShort(word);
        }
        output.putByte(dense.length);
        output.putBytes(dense);
        output.putByte(surprise);
        output.putByte(reward);
    }

    static Row read(Input input) {
        int agent = input.readShort();
        String ticket = input.readText();
        char agentHash = input.readShort();
        char type = input.readShort();
        char component = input.readShort();
        char[] words = new char[input.readByte() & 0xFF];
        for (int i = 0; i < words.length; i++) {
            words[i] = input.readShort();
        }
        byte[] dense = input.readBytes(input.readByte() & 0xFF);
        byte surprise = input.readByte();
        return new Row(
                agent,
                ticket,
                agentHash,
                type,
                component,
                words,
                dense,
                surprise,
                input.readByte());
    }
}
