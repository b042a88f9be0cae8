package dev.repotickets.assignmodel.memory;

import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;

/// What is remembered of one version of an agent. It changes.
final class AgentMemory {
    private static final double TREND_KEPT = 0.97;

    final String agent;
    final String version;
    final Slices slices;
    private float trend;

    AgentMemory(String agent, String version, Slices slices, float trend) {
        this.agent = agent;
        this.version = version;
        this.slices = slices;
        this.trend = trend;
    }

    /// What is left of a version of long ago: that it was there.
    AgentMemory forgotten() {
        return new AgentMemory(agent, version, new Slices(), 0);
    }

    boolean isForgotten() {
        return slices.isEmpty();
    }

    float trend() {
        return trend;
    }

    void surprise(double difference) {
        trend = (float) (trend * TREND_KEPT + difference);
    }

    void write(Output output) {
        output.putText(agent);
        output.putText(version);
        output.putFloat(trend);
        slices.write(output);
    }

    static AgentMemory read(Input input, int now) {
        String agent = input.readText();
        String version = input.readText();
        float trend = input.readFloat();
        return new AgentMemory(agent, version, Slices.read(input, now), trend);
    }
}
